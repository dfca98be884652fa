package org.otsecurity.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.tool.Tools;

/**
 * An answer is for whoever asks; what a tool, an argument or a command is called stands in the
 * table of words of an interface.
 */
class WordsOfInterfacesTest {
  private static final Path MAIN = Path.of("src/main/java/org/otsecurity");

  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|\\*|/\\*\\*).*$");

  /** An option in a text, as {@code "give --fact"}. */
  private static final Pattern OPTION = Pattern.compile("\"[^\"\\n]*--[a-z][^\"\\n]*\"");

  @ParameterizedTest
  @ValueSource(strings = {"domain", "store", "query", "render"})
  void whatIsAnsweredNamesNoToolAndNoOption(String part) throws IOException {
    List<String> tools = Tools.of(TestCorpus.questions()).stream().map(Tool::name).toList();
    for (Path each : files(part)) {
      String code = code(each);
      assertThat(tools).as(each.toString()).noneMatch(code::contains);
      assertThat(OPTION.matcher(code).results().map(found -> found.group()))
          .as(each.toString())
          .isEmpty();
    }
  }

  /** The store says by which command a damaged database is made anew: that is no answer. */
  @ParameterizedTest
  @ValueSource(strings = {"domain", "query", "render"})
  void whatIsAnsweredNamesNoCommand(String part) throws IOException {
    for (Path each : files(part)) {
      assertThat(code(each)).as(each.toString()).doesNotContain("ot-security ");
    }
  }

  /** Keys of JSON belong to the JSON of {@code render}, not to what is told to people. */
  @ParameterizedTest
  @ValueSource(strings = {"domain", "store", "query", "render/text"})
  void textsNameNoArgument(String part) throws IOException {
    for (Path each : files(part)) {
      assertThat(code(each))
          .as(each.toString())
          .doesNotContain("include_derived", "requirement_id", "target_standard", "next_cursor");
    }
  }

  @Test
  void anOptionInATextIsFound() {
    assertThat(OPTION.matcher("say(\"To settle more, give --fact NAME=VALUE\");").find()).isTrue();
  }

  private static String code(Path file) throws IOException {
    return COMMENT.matcher(Files.readString(file)).replaceAll("");
  }

  private static List<Path> files(String part) throws IOException {
    try (var walk = Files.walk(MAIN.resolve(part))) {
      List<Path> files = walk.filter(each -> each.toString().endsWith(".java")).toList();
      assertThat(files).isNotEmpty();
      return files;
    }
  }
}
