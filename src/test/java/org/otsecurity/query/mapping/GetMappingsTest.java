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
    return new MappingRequest(
        Optional.of(id),
        Optional.empty(),
        target,
        Optional.empty(),
        Optional.empty(),
        false,
        suggested,
        10,
        0);
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
}
