package org.otsecurity.domain.requirement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.otsecurity.domain.requirement.ApplicableSystem.BES_CYBER_SYSTEM;
import static org.otsecurity.domain.requirement.ApplicableSystem.EACMS;
import static org.otsecurity.domain.requirement.ApplicableSystem.PACS;
import static org.otsecurity.domain.requirement.ImpactRating.HIGH;
import static org.otsecurity.domain.requirement.ImpactRating.LOW;
import static org.otsecurity.domain.requirement.ImpactRating.MEDIUM;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NercApplicabilityTest {
  private static final Set<ImpactRating> ANY_RATING = Set.of(HIGH, MEDIUM, LOW);

  private static NercApplicability without(NercApplicability.Exclusion... exclusions) {
    return new NercApplicability(
        "words", List.of(MEDIUM, HIGH), List.of(BES_CYBER_SYSTEM, PACS), List.of(exclusions));
  }

  private static NercApplicability.Exclusion at(ImpactRating rating, ApplicableSystem system) {
    return new NercApplicability.Exclusion(rating, system);
  }

  @Test
  void aSystemAndARatingThatAreNamedAreMet() {
    assertThat(without().appliesTo(Set.of(PACS), Set.of(HIGH))).isTrue();
    assertThat(without().appliesTo(Set.of(EACMS), Set.of(HIGH))).isFalse();
    assertThat(without().appliesTo(Set.of(PACS), Set.of(LOW))).isFalse();
  }

  @Test
  void anExclusionHoldsForItsSystemAtItsRatingOnly() {
    NercApplicability part = without(at(HIGH, BES_CYBER_SYSTEM));
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM), Set.of(HIGH))).isFalse();
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM), Set.of(MEDIUM))).isTrue();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(HIGH))).isTrue();
  }

  @Test
  void askedForSeveralOneThatIsNotLeftOutSuffices() {
    NercApplicability part = without(at(HIGH, BES_CYBER_SYSTEM));
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM, PACS), Set.of(HIGH))).isTrue();
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM, EACMS), Set.of(HIGH))).isFalse();
    assertThat(part.appliesTo(Set.of(BES_CYBER_SYSTEM), ANY_RATING)).isTrue();
  }

  @Test
  void twoExclusionsAreBothHonoured() {
    NercApplicability part = without(at(HIGH, BES_CYBER_SYSTEM), at(HIGH, PACS));
    assertThat(part.appliesTo(Set.of(ApplicableSystem.values()), Set.of(HIGH))).isFalse();
    assertThat(part.appliesTo(Set.of(PACS), Set.of(MEDIUM))).isTrue();
  }
}
