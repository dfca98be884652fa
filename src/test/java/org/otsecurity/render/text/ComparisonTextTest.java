package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.query.requirement.Comparison;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class ComparisonTextTest {
  private final Comparison real =
      TestCorpus.questions()
          .comparison()
          .compare(
              List.of("SR 1.1", "CR 1.1"),
              List.of(TestDocuments.IEC_62443_3_3, TestDocuments.IEC_62443_4_2),
              true);

  @Test
  void sidesStandOneBelowTheOtherWithWhatJoinsThem() {
    Comparison.Pair pair = real.pairs().getFirst();
    String why = pair.mapping().getFirst().rationale();
    assertThat(text(real))
        .startsWith("iec62443-3-3 SR 1.1 Human user identification and authentication\n  ")
        .contains(" · SL 1\n")
        .contains("\n  + SR 1.1 RE 1 Unique identification and authentication (SL 2)\n")
        .contains("\n\niec62443-4-2 CR 1.1 Human user identification and authentication\n")
        .contains("\n\nMappings between them\n  SR 1.1 ")
        .contains(" CR 1.1 (curated, confidence 0.9)\n    ");
    assertThat(why).isNotEmpty();
    assertThat(text(real).replaceAll("\\s+", " ")).contains(why);
  }

  @Test
  void enhancementsWithoutACounterpartAreNamed() {
    Comparison.Pair pair = real.pairs().getFirst();
    var only = List.of(pair.a());
    var answer =
        new Comparison(
            real.topic(),
            real.sides(),
            List.of(new Comparison.Pair(pair.a(), pair.mapping(), only, List.of())),
            List.of(),
            List.of(),
            List.of("A note."));
    assertThat(text(answer).replaceAll("\\s+", " "))
        .contains("Enhancements of SR 1.1 without a counterpart: SR 1.1.")
        .doesNotContain("Enhancements of CR 1.1")
        .endsWith("- A note. ");
  }

  @Test
  void manySidesLeaveNoRoomForReasons() {
    String why = real.pairs().getFirst().mapping().getFirst().rationale();
    List<Comparison.Side> seven = Collections.nCopies(7, real.sides().getFirst());
    var answer = new Comparison(real.topic(), seven, real.pairs(), List.of(), List.of(), List.of());
    assertThat(answer.detailed()).isFalse();
    assertThat(text(answer).replaceAll("\\s+", " ")).doesNotContain(why);
    assertThat(
            text(new Comparison(real.topic(), seven, List.of(), List.of(), List.of(), List.of())))
        .doesNotContain("Mappings");
  }

  private static String text(Comparison answer) {
    Sheet sheet = new Sheet();
    ComparisonText.write(sheet, answer, true);
    return TerminalText.of(sheet, 100, false);
  }
}
