package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;

class ListStandardsTest {
  @Test
  void everyDocumentIsListedWithWhatIsHeldOfIt() {
    ListStandards.Answer answer = TestCorpus.questions().listStandards().list();
    assertThat(answer.corpusHash()).hasSize(64);
    assertThat(answer.standards())
        .extracting(each -> each.document().id())
        .containsExactlyElementsOf(TestCorpus.store().documents().ids());
    ListStandards.Coverage part =
        answer.standards().stream()
            .filter(each -> each.document().id().equals(TestDocuments.IEC_62443_3_3))
            .findFirst()
            .orElseThrow();
    assertThat(part.kinds())
        .containsEntry("system requirement", 51)
        .containsEntry("requirement enhancement", 49);
    assertThat(part.officialText()).isEmpty();
  }
}
