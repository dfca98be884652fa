package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a contributor sees of a change before it is built. */
class CorpusLintCommandTest {
  @TempDir private Path folder;

  @BeforeEach
  void copyCorpus() throws IOException {
    Path corpus = Path.of("corpus");
    try (var walk = Files.walk(corpus)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        Path to = folder.resolve(corpus.relativize(each).toString());
        Files.createDirectories(to.getParent());
        Files.copy(each, to);
      }
    }
  }

  @Test
  void unchangedCorpusIsSound() {
    CommandRun run = lint();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("nothing dangles", "No answer on a requirement differs")
        .doesNotContain("Once built");
  }

  @Test
  void whatIsNotShownWithARequirementIsNamedByTheCommandThatAsksForIt() throws IOException {
    change("glossary/terms.yaml", "definition: >-\n", "definition: >-\n      Changed.\n");
    change("topics/controls.yaml", "answer: >-\n", "answer: >-\n      Changed.\n");
    change("sectors/instruments/awia-2013.yaml", "demands: >-\n", "demands: >-\n  Changed.\n");
    change(
        "zones/architectures/water-treatment.yaml", "summary: >-\n", "summary: >-\n  Changed.\n");
    CommandRun run = lint();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("No answer on a requirement differs", "Once built, these answer differently:")
        .containsPattern("\\not-security term .+")
        .containsPattern("\\not-security search .+")
        .containsPattern("\\not-security applicable .*water.* --in .+")
        .contains("\not-security zones water-treatment\n");
    ObjectNode json = Json.parseObject(lint("--json").out());
    for (JsonNode each : json.path("commands")) {
      String[] words =
          each.asString().replaceAll("^ot-security ", "").split(" (?=([^\"]*\"[^\"]*\")*[^\"]*$)");
      for (int i = 0; i < words.length; i++) {
        words[i] = words[i].replace("\"", "");
      }
      assertThat(CommandRun.of(words).code()).as(each.asString()).isZero();
    }
  }

  @Test
  void aMappingIsAskedForOnBothSidesAndAtMostFiveOfAKindAreShown() throws IOException {
    change("mappings/stride_mitre-ics/set.yaml", "publisher: ", "publisher: Changed ");
    ObjectNode json = Json.parseObject(lint("--json").out());
    assertThat(json.path("commands").get(0).asString())
        .isEqualTo("ot-security map --from stride --to mitre-ics");
    assertThat(json.path("commands").size()).isEqualTo(5);
    assertThat(json.path("more_commands").asInt()).isPositive();
  }

  @Test
  void changedTextIsShownAsItWillBeAnswered() throws IOException {
    change(
        "documents/iec62443-3-3/texts/FR5.yaml",
        "SR 5.2:\n  summary: >-\n",
        "SR 5.2:\n  summary: >-\n    Changed here.\n");
    CommandRun run = lint();
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("iec62443-3-3:SR 5.2", "Changed here.");
  }

  @Test
  void mistakeNamesFileLineAndPlace() throws IOException {
    change("documents/mitre-ics/additions.yaml", "{id: T0830, name:", "{id: T0830, label:");
    CommandRun run = lint("--json");
    assertThat(run.code()).isEqualTo(1);
    ObjectNode json = Json.parseObject(run.out());
    assertThat(json.path("findings").get(0).path("file").asString()).endsWith("additions.yaml");
    assertThat(json.path("findings").get(0).path("line").asInt()).isPositive();
    assertThat(json.path("findings").get(0).path("pointer").asString())
        .startsWith("/former_names/");
  }

  @Test
  void danglingReferenceIsFoundAfterTheForm() throws IOException {
    change("releases/mitre-ics-19.1.tsv", "mitigates=T0882,", "mitigates=T0999,");
    CommandRun run = lint();
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("mitre-ics-19.1.tsv:", "mitre-ics:T0999, which no row defines");
  }

  @Test
  void foreignFileAndFolderAreRefused() {
    assertThat(lint("README.md").err()).contains("README.md is no file of");
    CommandRun run = CommandRun.of("corpus", "lint", "--corpus", "src");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("src is no corpus", "--corpus");
  }

  private CommandRun lint(String... more) {
    String[] arguments = new String[4 + more.length];
    arguments[0] = "corpus";
    arguments[1] = "lint";
    arguments[2] = "--corpus";
    arguments[3] = folder.toString();
    System.arraycopy(more, 0, arguments, 4, more.length);
    return CommandRun.of(arguments);
  }

  private void change(String file, String was, String is) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(was);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(was), is));
  }
}
