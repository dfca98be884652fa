package org.otsecurity.query.nerc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.QueryException;

class NercRequirementsTest {
  private static final NercRequirements QUESTION = TestCorpus.questions().nerc();

  private static NercAsked.Request of(String asset, String impact) {
    return new NercAsked.Request(
        Optional.of(asset).filter(each -> !each.isEmpty()),
        Optional.of(impact).filter(each -> !each.isEmpty()),
        List.of(),
        Optional.empty());
  }

  @Test
  void rowsForAKindOfSystemAreFewerThanAll() {
    var all = QUESTION.list(Optional.empty(), of("", ""), 5, 0);
    var some = QUESTION.list(Optional.empty(), of("PCA", "high"), 5, 0);
    assertThat(all.total()).isEqualTo(all.of());
    assertThat(some.total()).isPositive().isLessThan(all.total());
    assertThat(some.rows()).hasSize(5);
  }

  @Test
  void aRowStandsUnderItsVersion() {
    var under = QUESTION.under("CIP-007-6 R2", Optional.empty());
    assertThat(under.asked().id().value()).isEqualTo("CIP-007-6 R2");
    assertThat(under.version().id().value()).isEqualTo("CIP-007-6");
    assertThat(under.rows())
        .extracting(each -> each.id().value())
        .contains("CIP-007-6 R2 Part 2.1");
  }

  @Test
  void aSystemThatNoStandardNamesIsRefused() {
    assertThatThrownBy(() -> QUESTION.list(Optional.empty(), of("toaster", ""), 5, 0))
        .isInstanceOfSatisfying(
            QueryException.class, e -> assertThat(e.problem()).contains("toaster"));
  }
}
