package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.FactName;
import org.otsecurity.domain.release.RelationCount;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.ReleasedFact;
import org.otsecurity.domain.release.RowTitles;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.change.KindCount;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.render.WhatChangedJson;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class WhatChangedTextTest {
  private static final List<String> MANY =
      IntStream.rangeClosed(801, 823).mapToObj(each -> "T0" + each).toList();

  private static final List<ReleaseChange> CHANGES =
      List.of(
          change("T0855", Kind.ENDED, "", "revoked", Map.of(), Map.of()),
          change("A0001", Kind.ADDED, "", "", Map.of(), Map.of()),
          change("T0801", Kind.RENAMED, "Monitor State", "", Map.of(), Map.of()),
          change("M0801", Kind.RELATIONS, "", "", Map.of("mitigates", MANY), Map.of()),
          change(
              "M0802",
              Kind.RELATIONS,
              "",
              "",
              Map.of(),
              Map.of("has tactic", List.of("SR 1.1"), "mitigates", List.of("T0801"))));

  @Test
  void changesStandByKindWithWhatTheyTouch() {
    assertThat(text(answer(CHANGES), 0, 100))
        .isEqualTo(
            """
            mitre-ics: 1.0 to 2.0 (2026-05-12)

                          added  removed  ended  renamed  text  relations  facts
              asset           1        -      -        -     -          -      -
              mitigation      -        -      -        -     -          2      -
              technique       -        -      1        1     -          -      -

                          gained  lost
              has tactic       0     1
              mitigates       23     1

            No longer in force
              T0855  Title of T0855 [revoked], use now T1691  summary

            Added
              A0001  Title of A0001  summary

            Renamed
              T0801  Title of T0801, before: Monitor State  summary

            Relations changed
              M0801  Title of M0801 +mitigates T0801, T0802, T0803, T0804,   summary
                     T0805, T0806, T0807, T0808, T0809, T0810, T0811,
                     T0812, T0813, T0814, T0815, T0816, T0817, T0818,
                     T0819, T0820 and 3 more
              M0802  Title of M0802 -has tactic SR 1.1 -mitigates T0801      summary

            - A note.
            """);
  }

  @Test
  void detectionIsToldByName() {
    ReleaseFacts.Row technique =
        new ReleaseFacts.Row(
            "T0801",
            "technique",
            Status.ACTIVE,
            "Monitor",
            "",
            "",
            "",
            List.of(),
            Map.of(),
            List.of());
    ReleaseFacts.Row component =
        new ReleaseFacts.Row(
            "DC0078",
            "data component",
            Status.ACTIVE,
            "Traffic Flow",
            "",
            "",
            "",
            List.of(),
            Map.of(),
            List.of());
    ReleaseFacts before = facts("1.0", technique, component);
    ReleaseFacts after =
        facts(
            "2.0",
            technique,
            component,
            new ReleaseFacts.Row(
                "DET0001",
                "detection strategy",
                Status.ACTIVE,
                "Detection of Monitor",
                "",
                "",
                "",
                List.of(),
                Map.of("detects", List.of("T0801")),
                List.of()),
            new ReleaseFacts.Row(
                "AN0001",
                "analytic",
                Status.ACTIVE,
                "Analytic 1",
                "DET0001",
                "",
                "",
                List.of(),
                Map.of("reads", List.of("DC0078")),
                List.of(
                    new ReleasedFact(FactName.LOG_SOURCE, List.of("DC0078", "NSM, flow", "PLC")))));
    ReleaseComparison comparison = ReleaseComparison.of(before, after);
    List<WhatChanged.Touching> changes =
        comparison.changes().stream()
            .sorted(Comparator.comparing(ReleaseChange::id).reversed())
            .map(each -> new WhatChanged.Touching(each, List.of(), List.of("T0801")))
            .toList();
    var use = new WhatChanged.Use(List.of("T0801"), List.of(), List.of("T9"), List.of("x", "y"));
    assertThat(text(answer(comparison, changes, Optional.of(use)), 0, 10))
        .contains(
            """
            What touches the one id in use.
              In neither release: T9.
              Not read: x, y.
            """,
            """
            Detection
              DET0001  Detection of Monitor [added] +detects T0801 Monitor (T0801)
              AN0001   Analytic 1 [added] of DET0001 +log source DC0078 Traffic
                       Flow: NSM, flow, DC0078 Traffic Flow: PLC (T0801)
            """);
  }

  @Test
  void pageShowsItsChangesOnlyAndCountsAll() {
    assertThat(text(answer(CHANGES), 3, 1))
        .contains("asset           1", "\nRelations changed\n")
        .doesNotContain("\nAdded\n", "\nNo longer in force\n");
    assertThat(text(answer(CHANGES), 9, 5))
        .contains("asset           1")
        .doesNotContain("\nAdded\n");
  }

  @Test
  void releasesThatAreAlikeSayNothing() {
    assertThat(text(answer(List.of()), 0, 10)).contains("\nNothing.\n");
  }

  /** Both forms shorten a long list at the same place. */
  @Test
  void textLeavesOutWhatJsonLeavesOut() {
    var gained =
        WhatChangedJson.of(answer(CHANGES), 0, 100, Optional.empty())
            .path("changes")
            .path(3)
            .path("relations_gained");
    assertThat(gained.path("mitigates").size()).isEqualTo(20);
    assertThat(gained.path("mitigates_left_out").asInt()).isEqualTo(3);
  }

  private static ReleaseChange change(
      String id,
      Kind kind,
      String former,
      String status,
      Map<String, List<String>> gained,
      Map<String, List<String>> lost) {
    return new ReleaseChange(
        id,
        id.startsWith("A") ? "asset" : id.startsWith("M") ? "mitigation" : "technique",
        "Title of " + id,
        List.of(kind),
        former,
        status,
        status.isEmpty() ? List.of() : List.of("T1691"),
        new TreeMap<>(gained),
        new TreeMap<>(lost),
        "",
        List.of(),
        List.of());
  }

  private static ReleaseFacts facts(String version, ReleaseFacts.Row... rows) {
    return new ReleaseFacts(DocumentId.MITRE_ICS, version, "", List.of(rows));
  }

  private static WhatChanged.Answer answer(List<ReleaseChange> changes) {
    ReleaseComparison comparison =
        new ReleaseComparison(
            facts("1.0"),
            new ReleaseFacts(DocumentId.MITRE_ICS, "2.0", "2026-05-12", List.of()),
            changes,
            0,
            0,
            List.of());
    return answer(
        comparison,
        changes.stream()
            .map(each -> new WhatChanged.Touching(each, List.of("summary"), List.of()))
            .toList(),
        Optional.empty());
  }

  private static WhatChanged.Answer answer(
      ReleaseComparison comparison,
      List<WhatChanged.Touching> changes,
      Optional<WhatChanged.Use> use) {
    return new WhatChanged.Answer(
        comparison,
        changes,
        KindCount.of(comparison.changes(), List.of("asset", "mitigation", "technique")),
        RelationCount.of(comparison.changes(), comparison.leftOut()),
        new RowTitles(comparison.from(), comparison.to()),
        use,
        List.of("1.0", "2.0"),
        List.of("A note."));
  }

  private static String text(WhatChanged.Answer answer, int offset, int limit) {
    Sheet sheet = new Sheet();
    WhatChangedText.write(sheet, answer, offset, limit);
    return TerminalText.of(sheet, 72, false);
  }
}
