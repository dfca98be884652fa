package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.query.reading.QueryException;

class ExplainRequirementTest {
  private static final ExplainRequirement QUESTION = TestCorpus.questions().explanation();

  @Test
  void guidanceForAComponentTypeIsThatOfItsOwnRequirement() {
    ExplainRequirement.Answer alone = explain(Optional.empty());
    assertThat(alone.points()).isNotEmpty();
    assertThat(alone.components()).isEmpty();
    assertThat(explain(Optional.of("PLC")).components())
        .extracting(each -> each.requirement().id().value())
        .contains("CR 1.1");
  }

  private static ExplainRequirement.Answer explain(Optional<String> context) {
    return QUESTION.explain(ExplanationKind.GUIDANCE, "SR 1.1", Optional.empty(), context);
  }

  private static ExplainRequirement.Answer guidance(String id) {
    return QUESTION.explain(ExplanationKind.GUIDANCE, id, Optional.empty(), Optional.empty());
  }

  /** Rows of other documents were answered with what shares a word: a likeness is no path. */
  @ParameterizedTest
  @ValueSource(strings = {"ZCR 7", "ZCR 5.3", "SVV-5", "SP.10.05 RE 2", "SP.02.01 BR"})
  void guidanceOfAnUnrelatedRowIsNeverShown(String id) {
    ExplainRequirement.Answer answer = guidance(id);
    assertThat(answer.points()).isEmpty();
    answer
        .nearest()
        .ifPresent(each -> {
          assertThat(each.path()).isEqualTo(ExplainRequirement.Path.MAPS_TO);
          assertThat(each.mapping().orElseThrow().confidence().orElse(1.0))
              .isGreaterThanOrEqualTo(0.7);
        });
    assertThat(answer.notes().toString()).contains("No guidance is held for " + id);
  }

  @Test
  void whatAMappingLeadsToSaysSo() {
    ExplainRequirement.Nearest nearest = guidance("AC-2").nearest().orElseThrow();
    assertThat(nearest.explained().requirement().id().value()).isEqualTo("SR 1.3");
    assertThat(nearest.path()).isEqualTo(ExplainRequirement.Path.MAPS_TO);
    assertThat(guidance("ZCR 7").nearest()).isEmpty();
  }

  @Test
  void anUnknownRequirementIsRefused() {
    assertThatThrownBy(() ->
            QUESTION.explain(
                ExplanationKind.RATIONALE,
                "SR 9.9",
                Optional.of(TestDocuments.IEC_62443_3_3),
                Optional.empty()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("SR 9.9");
  }
}
