package org.otsecurity.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.tool.Tools;

/**
 * A query answers whoever asks; what a tool, an argument or a command is called is not its matter.
 */
class WordsOfInterfacesTest {
  private static final Pattern COMMENT = Pattern.compile("(?m)^\\s*(//|\\*|/\\*\\*).*$");

  @Test
  void queriesNameNoToolAndNoCommand() throws IOException {
    List<String> tools = Tools.of(TestCorpus.questions()).stream().map(Tool::name).toList();
    try (var walk = Files.walk(Path.of("src/main/java/org/otsecurity/query"))) {
      for (Path each : walk.filter(file -> file.toString().endsWith(".java")).toList()) {
        String code = COMMENT.matcher(Files.readString(each)).replaceAll("");
        assertThat(tools).as(each.toString()).noneMatch(code::contains);
        assertThat(code)
            .as(each.toString())
            .doesNotContain("ot-security ", "include_derived", "requirement_id", "target_standard");
      }
    }
  }
}
