package org.otsecurity.query.nerc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.query.reading.QueryException;

class MapNercTest {
  @Test
  void rowsOfNercCipMapToEachPartOfIec62443() {
    var answer = TestCorpus.questions().mapNerc().map("CIP-007-6 R2", Optional.empty());
    assertThat(answer.under().asked().id().value()).isEqualTo("CIP-007-6 R2");
    assertThat(answer.mappings()).containsKey(TestDocuments.IEC_62443_3_3);
    assertThat(answer.mappings().values())
        .allSatisfy(rows -> assertThat(rows).hasSameSizeAs(answer.under().rows()));
  }

  @Test
  void anotherIdIsRefused() {
    assertThatThrownBy(() -> TestCorpus.questions().mapNerc().map("CIP-999", Optional.empty()))
        .isInstanceOf(QueryException.class);
  }
}
