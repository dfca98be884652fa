package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.reading.LevelVectors;
import org.otsecurity.query.reading.QueryException;

class SecurityLevelRequirementsTest {
  private static final SecurityLevelRequirements QUESTION = TestCorpus.questions().securityLevels();

  private static SecurityLevelRequirements.Request request(String level, Optional<String> to) {
    return new SecurityLevelRequirements.Request(
        vector(level),
        Optional.empty(),
        Optional.empty(),
        true,
        to.map(SecurityLevelRequirementsTest::vector));
  }

  private static SecurityLevelVector vector(String text) {
    return LevelVectors.of(List.of(text));
  }

  @Test
  void levelsAreCumulative() {
    SecurityLevelRequirements.Answer answer = QUESTION.select(request("SL 2", Optional.empty()));
    assertThat(answer.standard().id()).isEqualTo(TestDocuments.IEC_62443_3_3);
    assertThat(answer.requirements()).hasSize(60);
    assertThat(answer.cumulative()).containsExactly(37, 60, 90, 100);
  }

  @Test
  void aVectorSelectsByFoundationalRequirement() {
    var answer = QUESTION.select(request("1,1,1,1,1,1,4", Optional.empty()));
    assertThat(answer.perFr())
        .extracting(each -> each.level())
        .containsExactly(1, 1, 1, 1, 1, 1, 4);
    assertThat(answer.perFr().getLast().selected()).isEqualTo(answer.perFr().getLast().of());
  }

  @Test
  void theDifferenceOfTwoLevelsIsWhatIsAdded() {
    var answer = QUESTION.select(request("2", Optional.of("3")));
    assertThat(answer.difference().orElseThrow().added()).hasSize(30);
    assertThat(answer.difference().orElseThrow().removed()).isEmpty();
  }

  @Test
  void whatIsNoLevelIsRefused() {
    assertThatThrownBy(() -> QUESTION.select(request("9", Optional.empty())))
        .isInstanceOf(QueryException.class);
  }
}
