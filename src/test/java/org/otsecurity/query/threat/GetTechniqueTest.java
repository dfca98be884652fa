package org.otsecurity.query.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.query.reading.QueryException;

class GetTechniqueTest {
  private static final GetTechnique QUESTION = TestCorpus.questions().technique();

  @Test
  void aTechniqueComesWithWhatStopsIt() {
    var answer = QUESTION.get("T0836", List.of(TestDocuments.IEC_62443_3_3));
    assertThat(answer.technique().title()).isEqualTo("Modify Parameter");
    assertThat(answer.mitigations()).isNotEmpty();
    assertThat(answer.answered())
        .isNotEmpty()
        .allSatisfy(each ->
            assertThat(each.requirement().id().standard()).isEqualTo(TestDocuments.IEC_62443_3_3));
  }

  @Test
  void aRetiredTechniqueSaysWhatToUseNow() {
    assertThat(QUESTION.get("T0808", List.of()).useNow())
        .extracting(each -> each.id().value())
        .containsExactly("T0888");
  }

  @Test
  void whatIsNoTechniqueIsRefused() {
    assertThatThrownBy(() -> QUESTION.get("M0930", List.of()))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("M0930 is a mitigation, not a technique");
  }
}
