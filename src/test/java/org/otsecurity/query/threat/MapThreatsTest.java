package org.otsecurity.query.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.QueryException;

class MapThreatsTest {
  private static final DocumentId STRIDE = new DocumentId("stride");
  private static final MapThreats QUESTION = TestCorpus.questions().threats();

  @Test
  void aTechniqueIsAnsweredAlongAPath() {
    var answer =
        QUESTION.map(List.of("T0836"), Optional.empty(), Optional.of(TestDocuments.IEC_62443_3_3));
    assertThat(answer.requirements()).isNotEmpty();
    var path = answer.requirements().get(0).paths().get(0);
    assertThat(path.threat().id().value()).isEqualTo("T0836");
    assertThat(path.steps().getLast().to()).isEqualTo(answer.requirements().get(0).requirement());
  }

  /** M0818 mitigates the sub-technique alone, and carries the label of SR 3.5. */
  @Test
  void aTechniqueIsAskedWithItsSubTechniques() {
    var answer =
        QUESTION.map(List.of("T1692"), Optional.empty(), Optional.of(TestDocuments.IEC_62443_3_3));
    assertThat(answer.threats())
        .extracting(each -> each.id().value())
        .containsExactly("T1692", "T1692.001", "T1692.002");
    assertThat(answer.requirements())
        .extracting(each -> each.requirement().id().value())
        .contains("SR 3.5");
    assertThat(answer.notes()).anyMatch(each -> each.contains("with its sub-techniques"));
  }

  @Test
  void aRevokedTechniqueIsAnsweredAsItsSuccessor() {
    var old =
        QUESTION.map(List.of("T0855"), Optional.empty(), Optional.of(TestDocuments.IEC_62443_3_3));
    var now =
        QUESTION.map(
            List.of("T1692.001"), Optional.empty(), Optional.of(TestDocuments.IEC_62443_3_3));
    assertThat(old.requirements()).isEqualTo(now.requirements());
    assertThat(old.notes()).anyMatch(each -> each.contains("T0855 Unauthorized Command Message"));
  }

  @Test
  void aCategoryOfStrideIsKnownByItsLetter() {
    var answer =
        QUESTION.map(List.of("T"), Optional.of(STRIDE), Optional.of(TestDocuments.IEC_62443_3_3));
    assertThat(answer.threats()).extracting(each -> each.title()).containsExactly("Tampering");
    assertThat(answer.requirements()).isNotEmpty();
  }

  @Test
  void noThreatIsRefused() {
    assertThatThrownBy(() ->
            QUESTION.map(List.of(), Optional.empty(), Optional.of(TestDocuments.IEC_62443_3_3)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("No threat was given");
  }
}
