package org.otsecurity.query.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.query.reading.QueryException;

class GetMappingsTest {
  private static final GetMappings QUESTION = TestCorpus.questions().mappings();

  private static MappingRequest one(String id, Optional<DocumentId> target, boolean suggested) {
    MappingRequest request = MappingRequest.of(id, target);
    return suggested ? request.withSuggested() : request;
  }

  @Test
  void aRequirementMapsToWhatIsAssertedAndSaysByWhom() {
    var answer = QUESTION.get(one("SR 1.1", Optional.of(DocumentId.NIST_800_53), false));
    assertThat(answer.one()).isTrue();
    assertThat(answer.rows()).hasSize(1);
    assertThat(answer.rows().get(0).mappings())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.asserters()).isNotEmpty());
    assertThat(answer.targets())
        .allMatch(each -> each.id().standard().equals(DocumentId.NIST_800_53));
  }

  @Test
  void aDocumentMapsInPages() {
    var first =
        QUESTION.get(
            MappingRequest.between(TestDocuments.IEC_62443_3_3, DocumentId.NIST_800_53, 7));
    assertThat(first.rows()).hasSize(7);
    assertThat(first.total()).isGreaterThan(7);
    assertThat(first.mapped() + first.unmapped().size()).isEqualTo(first.total());
    assertThat(first.first(3).rows()).hasSize(3);
  }

  @Test
  void suggestionsComeBehindAndAreMarked() {
    var answer = QUESTION.get(one("SR 1.1", Optional.of(DocumentId.NIST_CSF), true));
    assertThat(answer.rows().get(0).mappings()).anyMatch(each -> each.basis() == Basis.SUGGESTED);
  }

  @Test
  void aDocumentOntoItselfIsRefused() {
    assertThatThrownBy(() ->
            QUESTION.get(
                MappingRequest.between(
                    TestDocuments.IEC_62443_3_3, TestDocuments.IEC_62443_3_3, 10)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("Both documents are iec62443-3-3");
  }

  @Test
  void whatEmb3dReferencesIsReadFromBothEnds() {
    var forth = QUESTION.get(one("MID-001", Optional.of(TestDocuments.IEC_62443_4_2), false));
    assertThat(forth.targets())
        .extracting(each -> each.id().value())
        .containsExactly("EDR 3.14", "HDR 3.14", "NDR 3.14");
    assertThat(forth.rows().getFirst().mappings())
        .allSatisfy(each -> {
          assertThat(each.basis()).isEqualTo(Basis.PUBLISHED);
          assertThat(each.asserters().toString()).contains("field of an EMB3D mitigation");
          assertThat(each.steps().getFirst().mapping().rationale())
              .contains("MITRE writes \"EDR / HDR / NDR 3.14");
        });
    var back = QUESTION.get(one("EDR 3.14", Optional.of(DocumentId.MITRE_EMB3D), false));
    assertThat(back.targets())
        .extracting(each -> each.id().value())
        .containsExactly("MID-001", "MID-002");
  }

  @Test
  void aThreatOfEmb3dIsMappedOverItsMitigations() {
    var answer =
        QUESTION.get(
            MappingRequest.of("TID-101", Optional.of(TestDocuments.IEC_62443_4_2))
                .withDerived(true));
    assertThat(answer.targets()).extracting(each -> each.id().value()).contains("CR 4.3");
    assertThat(answer.rows().getFirst().mappings().getFirst().asserters().toString())
        .contains("MITRE EMB3D 2.0.1");
  }

  @Test
  void aWholePartIsToldAsSuchAndNotTakenApart() {
    Mapped row =
        QUESTION
            .get(one("CRA Annex I Part I (2)(d)", Optional.of(TestDocuments.IEC_62443_4_2), false))
            .rows()
            .getFirst();
    assertThat(row.places())
        .extracting(NamedPlace::words)
        .containsExactly("the whole of FR 1 (Identification and authentication control)");
    assertThat(row.mappings())
        .filteredOn(each -> each.basis() == Basis.PUBLISHED)
        .extracting(each -> each.target().id().value())
        .containsExactly("CR 2.1");
  }

  @Test
  void aRowSaysThatTheWholeItBelongsToIsNamed() {
    assertThat(QUESTION.get(MappingRequest.of("CR 1.1", DocumentId.of("cra"))).notes())
        .anyMatch(each ->
            each.startsWith(
                "The whole of FR 1 (Identification and authentication control), of which CR 1.1 is"
                    + " a part, is named by cra Annex I Part I (2)(d)"));
  }

  @Test
  void familiesAreToldAsFamilies() {
    assertThat(
            QUESTION
                .get(one("PR.IR-03", Optional.of(DocumentId.NIST_800_53), false))
                .rows()
                .getFirst()
                .places())
        .extracting(NamedPlace::words)
        .containsExactly(
            "the whole of CP (Contingency Planning)", "the whole of IR (Incident Response)");
  }

  @Test
  void ofAPairItIsToldWhoStatesIt() {
    Mapped row =
        QUESTION.get(one("PR.IR-03", Optional.of(DocumentId.NIST_800_53), false)).rows().getFirst();
    assertThat(row.mappings())
        .filteredOn(each -> each.target().id().value().equals("SA-24"))
        .hasSize(2)
        .allMatch(each -> row.agreement(each).equals(Optional.of(Agreement.BOTH)));
    assertThat(row.mappings())
        .filteredOn(each -> each.target().id().value().equals("SC-39"))
        .allMatch(each -> row.agreement(each).equals(Optional.of(Agreement.PUBLISHED)));
  }

  /** A row of CSF 1.1 shows what is published for it beside what ours has for its successors. */
  @Test
  void aRowOfAnEarlierEditionIsMappedByItselfAndByWhatStandsForIt() {
    Mapped row =
        QUESTION
            .get(one("PR.AC-1", Optional.of(TestDocuments.IEC_62443_3_3), false))
            .rows()
            .getFirst();
    assertThat(row.mappings())
        .filteredOn(each -> each.basis() == Basis.PUBLISHED)
        .extracting(each -> each.target().id().value())
        .containsExactly(
            "SR 1.1", "SR 1.2", "SR 1.3", "SR 1.4", "SR 1.5", "SR 1.7", "SR 1.8", "SR 1.9");
    assertThat(row.mappings())
        .filteredOn(each -> each.basis() == Basis.DERIVED)
        .isNotEmpty()
        .allMatch(each -> each.path().getFirst().to().id().standard().equals(DocumentId.NIST_CSF))
        .allMatch(each -> row.agreement(each).equals(Optional.of(Agreement.CURATED)));
  }

  @Test
  void clausesOfAnotherEditionAreToldWithIt() {
    var answer = QUESTION.get(one("PR.PT-3", Optional.of(TestDocuments.IEC_62443_2_1), false));
    NamedPlace place = answer.rows().getFirst().places().getFirst();
    assertThat(place.ids()).hasSize(21);
    assertThat(place.words()).startsWith("clauses 4.3.3.5.1, ").endsWith(" of ISA 62443-2-1:2009");
    assertThat(answer.notes())
        .anyMatch(each -> each.contains("which of its rows stand for what is named is not known"));
  }

  @Test
  void aRowTellsWhatIsPublishedForWhatItSupersedes() {
    assertThat(
            QUESTION.get(one("RS.MA-02", Optional.of(TestDocuments.IEC_62443_3_3), false)).notes())
        .anyMatch(each ->
            each.startsWith("Published for what it supersedes in nist-csf-1.1: RS.AN-1 to SR 6.1"));
  }

  @Test
  void ofTwoDocumentsItIsToldHowManyPairsAreTheSame() {
    var figure =
        QUESTION
            .get(MappingRequest.between(DocumentId.NIST_CSF, DocumentId.NIST_800_53, 5))
            .agreement()
            .getFirst();
    assertThat(figure.published()).isEqualTo(743);
    assertThat(figure.curated()).isEqualTo(345);
    assertThat(figure.both()).isEqualTo(175);
  }

  @Test
  void anEarlierEditionMapsAsAWhole() {
    var answer =
        QUESTION.get(
            MappingRequest.between(
                DocumentId.of("nist-csf-1.1").orElseThrow(), TestDocuments.IEC_62443_3_3, 100));
    assertThat(answer.rows())
        .flatExtracting(Mapped::mappings)
        .filteredOn(each -> each.basis() == Basis.PUBLISHED)
        .hasSize(118);
    assertThat(answer.agreement().getFirst().published()).isEqualTo(118);
  }
}
