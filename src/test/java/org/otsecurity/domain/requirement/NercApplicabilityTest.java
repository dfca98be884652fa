package org.otsecurity.domain.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.domain.requirement.ApplicableSystem.BES_CYBER_SYSTEM;
import static org.otsecurity.domain.requirement.ApplicableSystem.EACMS;
import static org.otsecurity.domain.requirement.ApplicableSystem.PACS;
import static org.otsecurity.domain.requirement.ImpactRating.HIGH;
import static org.otsecurity.domain.requirement.ImpactRating.LOW;
import static org.otsecurity.domain.requirement.ImpactRating.MEDIUM;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NercApplicabilityTest {
  private static final Set<ImpactRating> ANY_RATING = Set.of(HIGH, MEDIUM, LOW);

  private static NercApplicability without(NercApplicability.Exclusion... exclusions) {
    return new NercApplicability(
        "words",
        List.of(MEDIUM, HIGH),
        List.of(BES_CYBER_SYSTEM, PACS),
        List.of(exclusions),
        List.of());
  }

  private static NercApplicability.Exclusion at(ImpactRating rating, ApplicableSystem system) {
    return new NercApplicability.Exclusion(rating, system);
  }

  @Test
  void aSystemAndARatingThatAreNamedAreMet() {
    assertThat(without().appliesTo(Set.of(PACS), Set.of(HIGH), NercSite.UNKNOWN)).isTrue();
    assertThat(without().appliesTo(Set.of(EACMS), Set.of(HIGH), NercSite.UNKNOWN)).isFalse();
    assertThat(without().appliesTo(Set.of(PACS), Set.of(LOW), NercSite.UNKNOWN)).isFalse();
  }

  @Test
  void anExclusionHoldsForItsSystemAtItsRatingOnly() {
    NercApplicability part = without(at(HIGH, BES_CYBER_SYSTEM));
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM), Set.of(HIGH), NercSite.UNKNOWN)).isFalse();
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM), Set.of(MEDIUM), NercSite.UNKNOWN)).isTrue();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(HIGH), NercSite.UNKNOWN)).isTrue();
  }

  @Test
  void askedForSeveralOneThatIsNotLeftOutSuffices() {
    NercApplicability part = without(at(HIGH, BES_CYBER_SYSTEM));
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM, PACS), Set.of(HIGH), NercSite.UNKNOWN))
        .isTrue();
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM, EACMS), Set.of(HIGH), NercSite.UNKNOWN))
        .isFalse();
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM), ANY_RATING, NercSite.UNKNOWN)).isTrue();
  }

  @Test
  void twoExclusionsAreBothHonoured() {
    NercApplicability part = without(at(HIGH, BES_CYBER_SYSTEM), at(HIGH, PACS));
    assertThat(part.appliesTo(Set.of(ApplicableSystem.values()), Set.of(HIGH), NercSite.UNKNOWN))
        .isFalse();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(MEDIUM), NercSite.UNKNOWN)).isTrue();
  }

  @Test
  void aConditionLeavesOutWhatIsKnownToBeElsewhere() {
    NercApplicability part =
        new NercApplicability(
            "words",
            List.of(MEDIUM, HIGH),
            List.of(BES_CYBER_SYSTEM, PACS),
            List.of(),
            List.of(
                only(MEDIUM, Optional.empty(), NercPlace.ROUTABLE),
                only(MEDIUM, Optional.empty(), NercPlace.CONTROL_CENTER)));
    assertThat(part.appliesTo(Set.of(PACS), Set.of(MEDIUM), NercSite.UNKNOWN)).isTrue();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(MEDIUM), at(NercConnectivity.NONE, true)))
        .isTrue();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(MEDIUM), at(NercConnectivity.ROUTABLE, false)))
        .isTrue();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(MEDIUM), at(NercConnectivity.DIAL_UP, false)))
        .isFalse();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(HIGH), at(NercConnectivity.NONE, false)))
        .isTrue();
  }

  @Test
  void aConditionOnOneKindIsNoneOnAnother() {
    NercApplicability part =
        new NercApplicability(
            "words",
            List.of(MEDIUM),
            List.of(BES_CYBER_SYSTEM, PACS),
            List.of(),
            List.of(
                only(MEDIUM, Optional.of(BES_CYBER_SYSTEM), NercPlace.NOT_ROUTABLE),
                only(MEDIUM, Optional.of(PACS), NercPlace.ROUTABLE)));
    NercSite reachable = at(NercConnectivity.ROUTABLE, false);
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM), Set.of(MEDIUM), reachable)).isFalse();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(MEDIUM), reachable)).isTrue();
  }

  private static NercApplicability.Condition only(
      ImpactRating rating, Optional<ApplicableSystem> system, NercPlace place) {
    return new NercApplicability.Condition(rating, system, place);
  }

  private static NercSite at(NercConnectivity connectivity, boolean controlCenter) {
    return new NercSite(Set.of(connectivity), Optional.of(controlCenter));
  }
}
