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
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.query.threat.GetTechnique;

/** Ids of ATT&CK that another release has, or had. */
class OtherReleasesTest {
  private final GetTechnique technique = TestCorpus.questions().technique();

  @Test
  void aRevokedTechniqueIsItsSuccessorAndSaysSo() {
    GetTechnique.Answer answer = technique.get("T0855", List.of());
    assertThat(answer.technique().id().value()).isEqualTo("T1692.001");
    assertThat(answer.notes())
        .contains(
            "T0855 Unauthorized Command Message is revoked; MITRE replaced it by T1692.001"
                + " Unauthorized Message: Command Message, which is shown.");
    assertThat(answer.replaces()).extracting(each -> each.id().value()).containsExactly("T0855");
  }

  @Test
  void comparedWithWhatReplacedItIsSaid() {
    assertThat(
            TestCorpus.questions()
                .comparison()
                .compare(List.of("T0855", "T1692.001"), List.of(), true)
                .notes())
        .contains("T1692.001 took the place of T0855, which is revoked.")
        .noneMatch(each -> each.startsWith("No mapping"));
  }

  @Test
  void searchLeadsFromEnterpriseOverTheBridge() {
    SearchAnswer answer =
        TestCorpus.questions()
            .search()
            .search(
                new SearchRequest("T1190", List.of(), Optional.empty(), Optional.empty(), 10, 0));
    assertThat(answer.hits().get(0).requirement().id().value()).isEqualTo("T0819");
    assertThat(answer.toString()).contains("this project's bridge");
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
