package org.otsecurity.domain.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

class ClauseTest {
  @Test
  void theClauseOfASystemStandsForEveryKindOfComponentInTheOtherPart() {
    Clause clause = Clause.of("SR 3.4 RE 1").orElseThrow();
    assertThat(clause.stem()).isEqualTo("SR 3.");
    assertThat(clause.in(DocumentId.IEC_62443_3_3))
        .containsExactly(new RequirementId(DocumentId.IEC_62443_3_3, "SR 3.4 RE 1"));
    assertThat(clause.in(DocumentId.IEC_62443_4_2))
        .extracting(RequirementId::value)
        .containsExactly(
            "CR 3.4 RE 1", "SAR 3.4 RE 1", "EDR 3.4 RE 1", "HDR 3.4 RE 1", "NDR 3.4 RE 1");
    assertThat(clause.in(DocumentId.NIST_800_53)).isEmpty();
  }

  @Test
  void aClauseOfOneComponentTypeKeepsItsPrefix() {
    assertThat(Clause.of("EDR 3.14")).map(Clause::stem).contains("EDR 3.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR 1", "CCSC 1", "SP 3.2", "AC-2", "SR 1.1 RE", "SR 1", "sr 1.1", ""})
  void otherIdsAreNoClauses(String id) {
    assertThat(Clause.of(id)).isEmpty();
  }
}
