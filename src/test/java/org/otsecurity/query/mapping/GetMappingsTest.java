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
}
