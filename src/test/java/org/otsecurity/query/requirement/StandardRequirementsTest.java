package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.QueryException;

class StandardRequirementsTest {
  private static final StandardRequirements QUESTION =
      TestCorpus.questions().standardRequirements();

  private static StandardRequirements.Request request(
      DocumentId standard, Optional<Integer> level, Optional<String> family, int limit) {
    return new StandardRequirements.Request(
        standard,
        level,
        family,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false,
        limit,
        0);
  }

  @Test
  void rowsOfALevelAndFamilyAreCountedAndPaged() {
    var request = request(TestDocuments.IEC_62443_3_3, Optional.of(2), Optional.of("IAC"), 5);
    StandardRequirements.Answer answer = QUESTION.list(request);
    assertThat(answer.total()).isEqualTo(16);
    assertThat(answer.requirements())
        .hasSize(5)
        .first()
        .hasFieldOrPropertyWithValue("title", "Human user identification and authentication");
  }

  @Test
  void aFamilyIsRefusedWithTheFamiliesThereAre() {
    var request = request(TestDocuments.IEC_62443_3_3, Optional.empty(), Optional.of("XYZ"), 5);
    assertThatThrownBy(() -> QUESTION.list(request))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.remedy()).contains("IAC"));
  }

  @Test
  void aLevelIsRefusedWhereADocumentHasNone() {
    var request = request(DocumentId.NIST_CSF, Optional.of(2), Optional.empty(), 5);
    assertThatThrownBy(() -> QUESTION.list(request))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("level");
  }
}
