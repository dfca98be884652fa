package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.LevelVectors;
import org.otsecurity.query.zone.ZoneGuidance;
import org.otsecurity.render.ZoneJson;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class ZoneTextTest {
  private static final String DIRECTION =
      "Direction \"opened-by-from\": only the first end opens connections.";

  @Test
  void overviewHasTheLevelsTheRulesAndTheArchitectures() {
    assertThat(text("", "", ""))
        .startsWith("Level 0 ")
        .contains("\nLevel 3.5 ", "    Holds: ", "    Assets: ", "    Requirements: ")
        .contains("\nConduits\n", "    Protocols: ", "    Default rule: ", "    Controls: ")
        .contains("\nRules of partitioning\n  - ", "\nReference architectures\n")
        .doesNotContain("Sector notes", "Setting target levels")
        .contains("\n- " + DIRECTION + "\n\nSource:  ");
  }

  @Test
  void architectureHasItsZonesItsExampleAndItsNotes() {
    assertThat(text("", "", "substation"))
        .contains(" (level ", "; safety (ZCR 3.3))", "    Example SL-T: {", " <-> ", " -> ")
        .contains("\nSetting target levels, an example\n", "  - consequence: ", "  - reasoning: ")
        .contains("\nSector notes\n  - ")
        .doesNotContain("Rules of partitioning", "At higher levels");
  }

  @Test
  void levelAskedForTakesThePlaceOfTheExample() {
    assertThat(text("", "1", "substation"))
        .contains("SL 1 selects 37 of 100 rows of IEC 62443-3-3.", "    At higher levels: ")
        .doesNotContain("Example SL-T");
  }

  @Test
  void exampleOfAWholeArchitectureIsNotShownOfAPart() {
    assertThat(text("3.5", "", "substation"))
        .contains("Only the zones at level 3.5", "\nLevel 3.5 ", "\nSector notes\n")
        .doesNotContain("Setting target levels");
  }

  @Test
  void conduitsSayWhichWayTheyGo() {
    assertThat(text("", "", "power-generation")).contains(" -> ", " (one way)\n");
  }

  /** JSON and text tell the same notes: what a direction means stands in the answer. */
  @Test
  void jsonTellsTheNotesOfTheAnswer() {
    ZoneGuidance.Answer answer = answer("", "", "");
    assertThat(answer.notes()).endsWith(DIRECTION);
    assertThat(ZoneJson.of(answer).path("notes").size()).isEqualTo(answer.notes().size());
  }

  private static ZoneGuidance.Answer answer(String level, String target, String architecture) {
    return TestCorpus.questions()
        .zones()
        .guide(
            new ZoneGuidance.Request(
                given(level),
                given(target).map(each -> LevelVectors.of(List.of(each))),
                given(architecture)));
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static String text(String level, String target, String architecture) {
    Sheet sheet = new Sheet();
    ZoneText.write(
        sheet,
        answer(level, target, architecture),
        true,
        "",
        new Cited(TestCorpus.store().documents()));
    return TerminalText.of(sheet, 100, false);
  }
}
