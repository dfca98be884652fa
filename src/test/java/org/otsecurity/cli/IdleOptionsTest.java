package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

/** An option that would change nothing is refused: whoever gives it expects that it does. */
class IdleOptionsTest {
  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "map SR 1.1 --sl 2 | --sl says nothing of one requirement. | whole document",
        "map SR 1.1 --to nist-800-53 --limit 3 | --limit says nothing | whole document",
        "map SR 1.1 --derived | --derived says nothing without a document to map to. | --to",
        "map SR 1.1 --suggested | --suggested says nothing without | --to",
        "map SR 1.1 --basis derived | --basis says nothing without | --to",
        "map SR 1.1 --to nist-800-53 --basis published --derived | --derived says nothing | one of",
        "nerc --map CIP-007-6 --page 2 | --page says nothing here. | Leave it out",
        "nerc --map CIP-007-6 --limit 2 | --limit says nothing here. | Leave it out",
        "explain SR 1.1 --rationale --guidance | were given together | neither for both",
        "explain SR 1.1 --rationale --for PLC | --for adds to guidance | Leave out",
        "zones substation --sl 2 --svg z.svg | --sl says nothing in a drawing | Leave out --sl",
        "zones substation --level 3 --svg z.svg | --level says nothing in a drawing | Leave out",
        "search access --standard nist-800-53 --sl 2 | --sl says nothing | iec62443-3-3",
        "search access --standard iec62443-3-3 --component PLC | --component says | iec62443-4-2",
        "digest --no-check --to a@b.example | say nothing without --smtp | --smtp URL",
        "watch --once --from a@b.example | say nothing without --smtp | --smtp URL",
        "digest --html --smtp smtp://localhost:25 --from a@b.c --to a@b.c | --html says | --html",
        "sync --from . --mirror https://mirror.example | were given together | one of them"
      })
  void whatSaysNothingIsRefused(String command, String problem, String help) {
    CommandRun run = CommandRun.of(command.split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replaceAll("\\s+", " ")).contains(problem, help);

    if (!command.startsWith("watch") && !command.startsWith("digest --html")) {
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.add("--json");
      CommandRun json = CommandRun.of(words.toArray(new String[0]));
      assertThat(json.code()).isEqualTo(2);
      assertThat(json.err()).isEmpty();
      JsonNode error = Json.parseObject(json.out()).path("error");
      assertThat(error.path("problem").asString()).contains(problem);
      assertThat(error.path("valid").asString()).contains(help);
    }
  }

  @ParameterizedTest
  @CsvSource({"map --from iec62443-3-3 --to nist-800-53"})
  void whatShapesJsonIsRefusedWhereTextIsPrinted(String command) {
    CommandRun text = CommandRun.of((command + " --detail full").split(" "));
    assertThat(text.code()).isEqualTo(2);
    assertThat(text.err()).contains("--detail shapes JSON only").contains("Add --json");
    assertThat(CommandRun.of((command + " --detail full --json").split(" ")).code()).isZero();
  }

  @Test
  void limitCountsWhereThePartsOfARequirementAreMapped() {
    CommandRun run = CommandRun.of("map", "CIP-007-6", "--to", "iec62443-3-3", "--limit", "2");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("add --page 2");
  }

  @Test
  void aShortPageOfWhatAppliesLeadsOn() {
    CommandRun run = CommandRun.of("applicable", "water utility in Germany", "--limit", "2");
    assertThat(run.out()).contains("add --page 2");
  }

  @Test
  void aDrawingThatIsWrittenIsToldInJson() {
    Path file = folder.resolve("zones.svg");
    CommandRun run = CommandRun.of("zones", "substation", "--svg", file.toString(), "--json");
    assertThat(Json.parseObject(run.out()).path("file").asString()).isEqualTo(file.toString());
    assertThat(file).satisfies(each -> assertThat(Files.readString(each)).startsWith("<svg"));
  }
}
