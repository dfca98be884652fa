package org.otsecurity.query.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.query.reading.QueryException;

class FindTechniquesTest {
  private static final FindTechniques QUESTION = TestCorpus.questions().techniques();

  private static FindTechniques.Request request(String asset, String tactic) {
    return new FindTechniques.Request(
        asset.isEmpty() ? List.of() : List.of(asset),
        Optional.of(tactic).filter(each -> !each.isEmpty()),
        Optional.empty(),
        Optional.empty(),
        false);
  }

  @Test
  void filtersNarrowEachOther() {
    int ofAsset = QUESTION.find(request("PLC", "")).techniques().size();
    var both = QUESTION.find(request("PLC", "Inhibit Response Function"));
    assertThat(both.techniques()).isNotEmpty().hasSizeLessThan(ofAsset);
    assertThat(both.techniques())
        .allSatisfy(each ->
            assertThat(each.tactics())
                .extracting(one -> one.title())
                .contains("Inhibit Response Function"));
  }

  @Test
  void theWidestMitigationComesFirst() {
    var mitigations = QUESTION.find(request("PLC", "")).mitigations();
    assertThat(mitigations.getFirst().techniques().size())
        .isGreaterThanOrEqualTo(mitigations.getLast().techniques().size());
    assertThat(mitigations).noneMatch(each -> each.mitigation().id().value().equals("M0816"));
  }

  @Test
  void noFilterIsRefused() {
    assertThatThrownBy(() -> QUESTION.find(request("", "")))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("No filter was given");
  }
}
