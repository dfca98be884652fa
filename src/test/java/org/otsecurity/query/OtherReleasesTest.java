package org.otsecurity.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.query.threat.GetTechnique;

/** Ids of ATT&CK that another release has, or had. */
class OtherReleasesTest {
  private final GetTechnique technique = TestCorpus.questions().technique();

  @Test
  void anIdOfALaterReleaseIsReadAsWhatItIsExpectedToReplace() {
    GetTechnique.Answer answer = technique.get("T1691.001", List.of());
    assertThat(answer.technique().id().value()).isEqualTo("T0803");
    assertThat(answer.technique().names())
        .contains(new Name.ExpectedSuccessor("T1691.001", new AttackRelease(19), Basis.CURATED));
    assertThat(answer.notes())
        .contains(
            "T1691.001 is expected to replace T0803 from ATT&CK v19 on; this corpus holds an earlier"
                + " release and cannot confirm it.");
  }

  @Test
  void anIdThatNobodyExpectsIsRefused() {
    assertThatThrownBy(() -> technique.get("T1691.009", List.of()))
        .isInstanceOf(QueryException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "T0808, 9, what to use now is an editorial suggestion.",
    "T0825, 9, nothing in the current release is close enough to suggest."
  })
  void aRetiredTechniqueSaysSinceWhenAndWhatInstead(String id, int release, String instead) {
    RequirementAnswer answer = TestCorpus.questions().requirement().get(id, Optional.empty());
    assertThat(answer.requirement().retiredIn()).contains(new AttackRelease(release));
    assertThat(answer.remark())
        .contains("Deprecated in ATT&CK v" + release + ". MITRE names no successor; " + instead);
    assertThat(technique.get(id, List.of()).notes()).contains(answer.remark().orElseThrow());
  }
}
