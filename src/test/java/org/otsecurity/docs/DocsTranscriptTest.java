package org.otsecurity.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.otsecurity.Golden;
import org.otsecurity.cli.CommandCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What the documents print, the program prints; what they tell to type, it understands. */
class DocsTranscriptTest {
  private static final Pattern PROGRAM = Pattern.compile("(?:\\S*/)?ot-security(?:\\.cmd)?");
  private static final Pattern ASSIGNMENT = Pattern.compile("[A-Z_]+=.*");
  private static final Pattern CODE = Pattern.compile("`((?:\\./)?ot-security [^`]+)`");

  @TestFactory
  Stream<DynamicTest> everyTranscriptIsWhatTheProgramPrints() {
    return Markdown.all().stream()
        .filter(each -> each.blocks().stream().anyMatch(DocsTranscriptTest::isTranscript))
        .map(each ->
            DynamicTest.dynamicTest(
                each.file().toString(),
                () -> Golden.matchesRewritten(each.file(), Transcript::rewritten)));
  }

  private static boolean isTranscript(Markdown.Block block) {
    return block.info().startsWith("console");
  }

  @Test
  void everyTranscriptIsOneCommand() {
    for (Markdown page : Markdown.all()) {
      for (Markdown.Block block : page.blocks()) {
        if (isTranscript(block)) {
          assertThat(block.lines().getFirst())
              .as(page.file().toString())
              .startsWith("$ ot-security ");
        }
      }
    }
  }

  @Test
  void everyCommandToTypeIsOneOfTheProgram() {
    List<String> wrong = new ArrayList<>();
    for (Markdown page : Markdown.all()) {
      if (page.file().endsWith("CHANGELOG.md")) {
        continue; // It speaks of commands; it tells nobody to type them.
      }
      page.blocks().stream()
          .filter(each -> each.info().equals("sh"))
          .flatMap(each -> String.join("\n", each.lines()).replace("\\\n", " ").lines())
          .forEach(line -> check(page, line, wrong));
      for (String line : page.prose()) {
        Matcher code = CODE.matcher(line);
        while (code.find()) {
          check(page, code.group(1), wrong);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(Markdown page, String line, List<String> wrong) {
    List<String> words =
        ShellWords.of(line).stream().dropWhile(each -> ASSIGNMENT.matcher(each).matches()).toList();
    if (words.isEmpty() || !PROGRAM.matcher(words.getFirst()).matches()) {
      return;
    }
    List<String> arguments = words.subList(1, words.size());
    // The launcher itself builds; an ellipsis stands for whatever the reader likes.
    if (arguments.isEmpty() || arguments.getFirst().equals("build") || line.contains("…")) {
      return;
    }
    CommandCheck.complaint(arguments.toArray(String[]::new))
        .ifPresent(each -> wrong.add(page.file() + ": " + line + ": " + each));
  }

  @Test
  void everyJsonBlockIsJson() {
    List<String> wrong = new ArrayList<>();
    for (Markdown page : Markdown.all()) {
      for (Markdown.Block block : page.blocks()) {
        if (block.info().equals("json")) {
          try {
            new JsonMapper().readTree(String.join("\n", block.lines()));
          } catch (JacksonException e) {
            wrong.add(page.file() + ": " + e.getOriginalMessage());
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
