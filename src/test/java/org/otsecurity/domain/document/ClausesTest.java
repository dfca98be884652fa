package org.otsecurity.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.document.Clauses.Clause;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

class ClausesTest {
  private static final Clauses CLAUSES = TestCorpus.store().documents().clauses();

  @Test
  void theClauseOfASystemStandsForEveryKindOfComponentInTheOtherPart() {
    RequirementId id = new RequirementId(TestDocuments.IEC_62443_3_3, "SR 3.4 RE 1");
    Clause clause = CLAUSES.of(id).orElseThrow();
    assertThat(clause.stem()).isEqualTo("SR 3.");
    assertThat(CLAUSES.in(TestDocuments.IEC_62443_3_3, clause)).containsExactly(id);
    assertThat(CLAUSES.in(TestDocuments.IEC_62443_4_2, clause))
        .extracting(RequirementId::value)
        .containsExactly(
            "CR 3.4 RE 1", "SAR 3.4 RE 1", "EDR 3.4 RE 1", "HDR 3.4 RE 1", "NDR 3.4 RE 1");
    assertThat(CLAUSES.in(DocumentId.NIST_800_53, clause)).isEmpty();
    assertThat(CLAUSES.in(clause)).hasSize(6).startsWith(id);
  }

  @Test
  void aClauseOfOneComponentTypeKeepsItsPrefix() {
    assertThat(CLAUSES.of(new RequirementId(TestDocuments.IEC_62443_4_2, "EDR 3.14")))
        .map(Clause::stem)
        .contains("EDR 3.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FR 1", "CCSC 1", "SP 3.2", "AC-2", "SR 1.1 RE", "SR 1", "sr 1.1"})
  void otherIdsAreNoClauses(String id) {
    assertThat(CLAUSES.of(new RequirementId(TestDocuments.IEC_62443_3_3, id))).isEmpty();
  }

  @Test
  void otherDocumentsHaveNone() {
    assertThat(CLAUSES.of(new RequirementId(DocumentId.NIST_800_53, "SR 1.1"))).isEmpty();
  }
}
