package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.QueryException;

class CompareRequirementsTest {
  private static final CompareRequirements QUESTION = TestCorpus.questions().comparison();

  @Test
  void twoRequirementsStandBesideEachOther() {
    var answer = QUESTION.compare(List.of("SR 1.1", "IA-2"), List.of(), true);
    assertThat(answer.sides())
        .extracting(each -> each.requirement().id().toString())
        .containsExactly("iec62443-3-3:SR 1.1", "nist-800-53:IA-2");
    assertThat(answer.pairs()).hasSize(1);
    assertThat(answer.pairs().get(0).mapping()).isNotEmpty();
  }

  @Test
  void oneRequirementAloneIsRefused() {
    assertThatThrownBy(() -> QUESTION.compare(List.of("SR 1.1"), List.of(), false))
        .isInstanceOf(QueryException.class);
  }
}
