package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
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
