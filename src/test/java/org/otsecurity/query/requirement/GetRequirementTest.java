package org.otsecurity.query.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.query.reading.QueryException;

class GetRequirementTest {
  private static final GetRequirement QUESTION = TestCorpus.questions().requirement();

  @Test
  void aRequirementComesWithItsEnhancementsAndItsSource() {
    RequirementAnswer answer = QUESTION.get("sr1.1", Optional.empty());
    assertThat(answer.requirement().id().toString()).isEqualTo("iec62443-3-3:SR 1.1");
    assertThat(answer.enhancements())
        .extracting(each -> each.id().value())
        .containsExactly("SR 1.1 RE 1", "SR 1.1 RE 2", "SR 1.1 RE 3");
    assertThat(answer.citation().toString()).contains("62443-3-3");
  }

  @Test
  void anIdOfTheOtherPartIsReadAsItsCounterpartAndSaysSo() {
    RequirementAnswer answer = QUESTION.get("SR 3.4", Optional.of(TestDocuments.IEC_62443_4_2));
    assertThat(answer.requirement().id().value()).isEqualTo("CR 3.4");
    assertThat(answer.notes()).anyMatch(each -> each.contains("SR 3.4 is read as CR 3.4"));
  }

  @Test
  void anIdThatIsNotHeldIsRefusedWithTheRange() {
    assertThatThrownBy(() -> QUESTION.get("SR 1.99", Optional.empty()))
        .isInstanceOfSatisfying(
            QueryException.class,
            e -> {
              assertThat(e.problem()).contains("SR 1.99");
              assertThat(e.remedy()).isEqualTo("It has SR 1.1 to SR 1.13.");
            });
  }

  @Test
  void idsAreCompletedFromTheirBeginning() {
    assertThat(QUESTION.startingWith("sr 1.1", Optional.of(TestDocuments.IEC_62443_3_3)))
        .extracting(Heading::id)
        .first()
        .hasToString("iec62443-3-3:SR 1.1");
  }
}
