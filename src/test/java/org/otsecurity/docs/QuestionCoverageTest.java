package org.otsecurity.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every question of the project's list of scenarios has a test, found by its tag. */
class QuestionCoverageTest {
  private static final Pattern TAG = Pattern.compile("@Tag\\(\"([RUCW]\\d\\d)\"\\)");

  /** A question on what a later version answers: the check of a whole zone model. */
  private static final Set<String> LATER = Set.of("W12");

  @Test
  void everyQuestionHasATest() throws IOException {
    Path questions =
        Path.of(System.getProperty("shared.directory", "../shared"), "scenarios", "questions.json");
    assumeTrue(Files.exists(questions), "skipped: ../shared is not here");
    Set<String> wanted = new TreeSet<>();
    for (JsonNode each : new JsonMapper().readTree(Files.readString(questions))) {
      wanted.add(each.path("id").asString());
    }
    Set<String> tested = new TreeSet<>();
    try (var files = Files.walk(Path.of("src/test/java"))) {
      for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
        Matcher tag = TAG.matcher(Files.readString(file));
        while (tag.find()) {
          tested.add(tag.group(1));
        }
      }
    }
    assertThat(wanted).containsAll(tested);
    wanted.removeAll(tested);
    wanted.removeAll(LATER);
    assertThat(wanted).isEmpty();
  }
}
