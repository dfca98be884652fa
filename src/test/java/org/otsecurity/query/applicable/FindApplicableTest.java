package org.otsecurity.query.applicable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.sector.Role;
import org.otsecurity.query.reading.QueryException;

class FindApplicableTest {
  private static final FindApplicable QUESTION = TestCorpus.questions().applicable();

  private static FindApplicable.Request request(String sector, String place, String role) {
    return new FindApplicable.Request(
        sector,
        Optional.of(place).filter(each -> !each.isEmpty()),
        Optional.of(role).filter(each -> !each.isEmpty()),
        List.of());
  }

  @Test
  void whatBindsComesFirstAndSaysWhy() {
    var answer = QUESTION.find(request("municipal water utility", "Germany", ""));
    assertThat(answer.jurisdictions()).extracting(each -> each.name()).contains("Germany");
    assertThat(answer.entries()).extracting(each -> each.rule().applicability()).isNotEmpty();
    assertThat(answer.entries().getFirst().instrument().inForce()).isTrue();
  }

  @Test
  void anotherRoleMeetsOtherRules() {
    var maker = QUESTION.find(request("industrial controllers", "EU", "product-maker"));
    assertThat(maker.role()).contains(Role.PRODUCT_MAKER);
    assertThat(maker.entries())
        .extracting(each -> each.instrument().id())
        .isNotEqualTo(
            QUESTION.find(request("municipal water utility", "EU", "operator")).entries().stream()
                .map(each -> each.instrument().id())
                .toList());
  }

  @Test
  void factsThatAreNotKnownAreRefused() {
    FindApplicable.Request blue =
        new FindApplicable.Request(
            "water utility",
            Optional.empty(),
            Optional.empty(),
            List.of(new GivenFact("colour", "blue")));
    assertThatThrownBy(() -> QUESTION.find(blue))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("colour");
  }

  @Test
  void aPlaceThatIsNotHeldIsRefusedWithThoseThatAre() {
    assertThatThrownBy(() -> QUESTION.find(request("water utility", "Atlantis", "")))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.remedy()).startsWith("Held: "));
  }
}
