package org.otsecurity.query.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  private static FindTechniques.Answer campaign(String id, boolean software) {
    return QUESTION.find(
        new FindTechniques.Request(
            List.of(), Optional.empty(), Optional.of(id), Optional.empty(), software));
  }

  /** ATT&amp;CK for ICS 19.1: six techniques of the campaign, 24 more of Industroyer. */
  @Test
  void theSoftwareOfACampaignIsOfferedAndIncludedOnRequest() {
    var alone = campaign("C0025", false);
    assertThat(alone.techniques()).hasSize(6);
    assertThat(alone.notes()).anyMatch(each -> each.contains("24 more techniques"));
    var all = campaign("C0025", true);
    assertThat(all.techniques()).hasSize(30);
    assertThat(all.notes()).anyMatch(each -> each.contains("Industroyer"));
  }

  @Test
  void aTechniqueOfEnterpriseLeadsOverTheBridge() {
    var named = QUESTION.named("T1566.001");
    assertThat(named.headings()).extracting(each -> each.id().value()).containsExactly("T0865");
    assertThat(named.notes())
        .anyMatch(each -> each.contains("ATT&CK Enterprise, which is not held"));
  }

  @Test
  void aRevokedGroupIsItsSuccessor() {
    var named = QUESTION.named("G0074");
    assertThat(named.headings()).extracting(each -> each.id().value()).containsExactly("G0035");
    assertThat(named.notes()).anyMatch(each -> each.contains("revoked"));
  }

  /** Who asks by an old id asks for what MITRE merged it into, or what to use now. */
  @ParameterizedTest
  @CsvSource({"G0074, G0035, revoked", "G0057, G0049, revoked", "S1004, S0604, deprecated"})
  void anActorOutOfForceIsReadAsItsReplacement(String old, String now, String status) {
    var answer = campaign(old, false);
    assertThat(answer.techniques()).isNotEmpty().isEqualTo(campaign(now, false).techniques());
    assertThat(answer.filters().values())
        .allSatisfy(
            each -> assertThat(each).extracting(one -> one.id().value()).containsExactly(now));
    assertThat(answer.notes())
        .anyMatch(each -> each.startsWith(old) && each.contains(status + "; read as " + now));
  }

  @Test
  void noFilterIsRefused() {
    assertThatThrownBy(() -> QUESTION.find(request("", "")))
        .isInstanceOf(QueryException.class)
        .hasMessageContaining("No filter was given");
  }
}
