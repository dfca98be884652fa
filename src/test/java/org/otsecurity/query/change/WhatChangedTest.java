package org.otsecurity.query.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.query.reading.QueryException;

class WhatChangedTest {
  private static final WhatChanged QUESTION = TestCorpus.questions().whatChanged();

  private static WhatChanged.Request request(
      DocumentId document, String from, String to, Optional<String> change) {
    return new WhatChanged.Request(
        document, Optional.of(from), Optional.of(to), change, List.of(), Optional.empty());
  }

  private static WhatChanged.Answer using(String use, String... kinds) {
    return QUESTION.compare(
        new WhatChanged.Request(
            DocumentId.MITRE_ICS,
            Optional.of("18.1"),
            Optional.of("19.1"),
            Optional.empty(),
            List.of(kinds),
            Optional.of(use)));
  }

  private static List<String> ids(WhatChanged.Answer answer) {
    return answer.changes().stream().map(each -> each.change().id()).toList();
  }

  @Test
  void whatEndedComesFirstThenWhatDetectsWithAnalyticsBehindTheirStrategies() {
    List<String> ids =
        ids(QUESTION.compare(request(DocumentId.MITRE_ICS, "18.1", "19.1", Optional.empty())));
    assertThat(ids.subList(0, 10))
        .containsExactly(
            "T0803", "T0804", "T0805", "T0812", "T0839", "T0855", "T0856", "T0857", "T0891",
            "DET0731");
    assertThat(ids).containsSubsequence("DET0902", "AN2045", "DET0903", "AN2046", "T1691", "G0102");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @Test
  void kindsAreAskedForInSingularAndPlural() {
    var answer =
        QUESTION.compare(
            new WhatChanged.Request(
                DocumentId.MITRE_ICS,
                Optional.of("18.1"),
                Optional.of("19.1"),
                Optional.empty(),
                List.of("Detection-Strategies", "analytics"),
                Optional.empty()));
    assertThat(answer.counts())
        .extracting(KindCount::kind, each -> each.of(ReleaseChange.Kind.ADDED))
        .containsExactly(tuple("detection strategy", 14), tuple("analytic", 15));
    assertThatThrownBy(() -> using("T0855", "gizmo")).hasMessageContaining("detection strategy");
  }

  @Test
  void whatSomebodyUsesIsToldWithItsSuccessorDetectionAndMitigations() {
    var answer = using("T0855");
    assertThat(ids(answer))
        .startsWith("T0855", "DET0794")
        .contains("T1692.001", "M0802", "M0807", "S0604", "C0020")
        .doesNotContain("M0800", "DET0731", "T0803");
    ReleaseChange mitigation =
        answer.changes().stream()
            .map(WhatChanged.Touching::change)
            .filter(each -> each.id().equals("M0807"))
            .findFirst()
            .orElseThrow();
    assertThat(mitigation.gained()).isEqualTo(Map.of("mitigates", List.of("T1692.001")));
    assertThat(mitigation.lost()).isEqualTo(Map.of("mitigates", List.of("T0855")));
    assertThat(answer.changes())
        .allSatisfy(each -> assertThat(each.used()).containsExactly("T0855"));
  }

  @Test
  void analyticsLeadToTheirStrategyAndDataComponentsToAnalytics() {
    assertThat(ids(using("AN1926"))).containsExactly("DET0794");
    assertThat(ids(using("DET0902"))).containsExactly("DET0902", "AN2045");
    assertThat(ids(using("DC0110"))).containsExactly("AN2056", "AN2057", "AN2058");
  }

  @Test
  void partsOfWhatIsUsedAreTold() {
    assertThat(ids(using("T0846"))).contains("T0846.001", "T0846.002", "T0846.003");
  }

  @Test
  void idsThatDidNotChangeOrAreNowhereAreSaid() {
    var answer = using("T0855, AN1881, T9999, quark", "technique");
    var use = answer.use().orElseThrow();
    assertThat(use.ids()).containsExactly("T0855", "AN1881", "T9999");
    assertThat(use.unchanged()).containsExactly("AN1881");
    assertThat(use.unknown()).containsExactly("T9999");
    assertThat(use.notRead()).containsExactly("quark");
    assertThatThrownBy(() -> using("nothing here")).hasMessageContaining("names no id");
  }

  @Test
  void oneKindOfChangeBetweenTwoReleases() {
    var all = QUESTION.compare(request(DocumentId.MITRE_ICS, "16.1", "18.1", Optional.empty()));
    var added =
        QUESTION.compare(request(DocumentId.MITRE_ICS, "16.1", "18.1", Optional.of("added")));
    assertThat(added.changes()).isNotEmpty().hasSizeLessThan(all.changes().size());
    assertThat(added.known()).contains("16.1", "17.1", "18.1");
  }

  @Test
  void aReleaseThatIsNotKnownIsRefusedWithThoseThatAre() {
    assertThatThrownBy(
            () -> QUESTION.compare(request(DocumentId.MITRE_ICS, "1.0", "18.1", Optional.empty())))
        .isInstanceOfSatisfying(QueryException.class, e -> assertThat(e.remedy()).contains("16.1"));
  }

  @Test
  void aDocumentWithoutReleasesIsRefused() {
    assertThatThrownBy(() ->
            QUESTION.compare(request(TestDocuments.IEC_62443_3_3, "1", "2", Optional.empty())))
        .isInstanceOf(QueryException.class);
  }

  @Test
  void anOverviewHasAFewOfEachKindAndCountsTheOthers() {
    var answer = QUESTION.compare(request(DocumentId.MITRE_ICS, "18.1", "19.1", Optional.empty()));
    ChangeOverview overview = ChangeOverview.of(answer);
    assertThat(overview.changes())
        .extracting(each -> each.change().id())
        .contains("T0803", "S0603");
    assertThat(
            overview.changes().size()
                + overview.leftOut().values().stream().mapToInt(Integer::intValue).sum())
        .isEqualTo(answer.changes().size());
    assertThat(overview.leftOut()).containsKey(ChangeSection.DETECTION);
  }
}
