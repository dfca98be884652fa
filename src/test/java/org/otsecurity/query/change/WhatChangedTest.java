package org.otsecurity.query.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.QueryException;

class WhatChangedTest {
  private static final WhatChanged QUESTION = TestCorpus.questions().whatChanged();

  private static WhatChanged.Request request(
      DocumentId document, String from, String to, Optional<String> change) {
    return new WhatChanged.Request(document, Optional.of(from), Optional.of(to), change);
  }

  @Test
  void oneKindOfChangeBetweenTwoReleases() {
    var all = QUESTION.compare(request(DocumentId.MITRE_ICS, "16.1", "18.1", Optional.empty()));
    var added =
        QUESTION.compare(request(DocumentId.MITRE_ICS, "16.1", "18.1", Optional.of("added")));
    assertThat(added.changes()).isNotEmpty().hasSizeLessThan(all.changes().size());
    assertThat(added.known()).contains("16.1", "17.1", "18.1");
  }

  @Test
  void aReleaseThatIsNotKnownIsRefusedWithThoseThatAre() {
    assertThatThrownBy(
            () -> QUESTION.compare(request(DocumentId.MITRE_ICS, "1.0", "18.1", Optional.empty())))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.remedy()).contains("16.1"));
  }

  @Test
  void aDocumentWithoutReleasesIsRefused() {
    assertThatThrownBy(() ->
            QUESTION.compare(request(TestDocuments.IEC_62443_3_3, "1", "2", Optional.empty())))
        .isInstanceOf(QueryException.class);
  }
}
