package org.otsecurity.query.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.QueryException;

class ControlsMatrixTest {
  private static final ControlsMatrix QUESTION = TestCorpus.questions().matrix();

  @Test
  void everyTechniqueFoundHasARow() {
    var answer =
        QUESTION.of(
            new FindTechniques.Request(
                List.of("PLC"), Optional.empty(), Optional.empty(), Optional.empty(), false));
    assertThat(answer.rows())
        .extracting(each -> each.technique().id())
        .containsAll(
            answer.found().techniques().stream().map(each -> each.technique().id()).toList());
    assertThat(answer.rows()).anyMatch(each -> each.requirement().isPresent());
  }

  @Test
  void anUnknownAssetIsRefused() {
    assertThatThrownBy(() ->
            QUESTION.of(
                new FindTechniques.Request(
                    List.of("toaster"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false)))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("toaster");
  }
}
