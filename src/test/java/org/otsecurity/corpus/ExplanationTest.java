package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.corpus.CorpusFiles.OurText;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;

/** Holds rationale and guidance to the rules that a machine can hold. */
class ExplanationTest {
  private static final Pattern ATTACK_ID = Pattern.compile("\\b[TM]\\d{4}\\b(?:\\.\\d{3}\\b)?");

  @ParameterizedTest
  @CsvSource({"rationale, 40, 110", "guidance, 60, 160"})
  void lengthsAreRight(String kind, int fewest, int most) {
    List<String> wrong = new ArrayList<>();
    for (OurText each : CorpusFiles.explanations(kind)) {
      int words = each.value().split(" ").length;
      if (words < fewest || words > most) {
        wrong.add(each.place() + ": " + words + " words");
      }
    }
    assertThat(wrong).isEmpty();
  }

  /** Parts 3-3 and 4-2 have both; parts 3-2 and 4-1 have a rationale. */
  @ParameterizedTest
  @CsvSource({"rationale, 308", "guidance, 222"})
  void everyRowThatNeedsOneIsExplainedAndNoTwoAlike(String kind, int rows) {
    List<OurText> texts = CorpusFiles.explanations(kind);
    assertThat(texts).hasSize(rows);
    assertThat(texts.stream().map(OurText::value).distinct()).hasSize(texts.size());
  }

  @Test
  void definitionsHaveARightLength() {
    List<String> wrong = new ArrayList<>();
    for (OurText each : CorpusFiles.definitions()) {
      boolean definition = each.id().endsWith(" definition");
      int words = each.value().split(" ").length;
      if (words < (definition ? 30 : 15) || words > (definition ? 90 : 60)) {
        wrong.add(each.place() + ": " + words + " words");
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void guidanceEndsWithEvidence() {
    assertThat(CorpusFiles.explanations("guidance"))
        .allSatisfy(each -> assertThat(each.value()).as(each.place()).contains("Evidence: "));
  }

  @Test
  void techniquesAreNamedOnlyWhereMitresLabelsSupportThem() {
    List<String> unsupported = new ArrayList<>();
    for (String kind : List.of("rationale", "guidance")) {
      for (OurText each : CorpusFiles.explanations(kind)) {
        Set<String> supported = supported(each.id());
        Matcher id = ATTACK_ID.matcher(each.value());
        while (id.find()) {
          if (!supported.contains(id.group())) {
            unsupported.add(each.place() + ": " + id.group());
          }
        }
      }
    }
    assertThat(unsupported).isEmpty();
  }

  /** The mitigations labeled with a row, and the techniques they mitigate. */
  private static Set<String> supported(String id) {
    Set<String> ids = new TreeSet<>();
    RequirementId requirement = TestCorpus.store().documents().grammar().parse(id).orElseThrow();
    TestCorpus.store()
        .read(reader -> {
          for (Link label : reader.linksTo(requirement)) {
            if (label.type() == RelationType.LABELED) {
              ids.add(label.other().id().value());
              for (Link technique : reader.linksFrom(label.other().id())) {
                if (technique.type() == RelationType.MITIGATES) {
                  ids.add(technique.other().id().value());
                }
              }
            }
          }
          return ids;
        });
    return ids;
  }
}
