package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.release.ReleaseComparison;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.query.change.WhatChanged;
import org.otsecurity.render.WhatChangedJson;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class WhatChangedTextTest {
  private static final List<String> MANY =
      IntStream.rangeClosed(801, 823).mapToObj(each -> "T0" + each).toList();

  private static final List<ReleaseChange> CHANGES =
      List.of(
          change("A0001", Kind.ADDED, "", "", Map.of(), Map.of()),
          change("M0801", Kind.RELATIONS, "", "", Map.of("mitigates", MANY), Map.of()),
          change(
              "M0802",
              Kind.RELATIONS,
              "",
              "",
              Map.of(),
              Map.of("has tactic", List.of("SR 1.1"), "mitigates", List.of("T0801"))),
          change("T0801", Kind.RENAMED, "Monitor State", "", Map.of(), Map.of()),
          change("T0855", Kind.ENDED, "", "revoked", Map.of(), Map.of()));

  @Test
  void changesStandByKindWithWhatTheyTouch() {
    assertThat(text(answer(CHANGES), 0, 100))
        .isEqualTo(
            """
            mitre-ics: 1.0 to 2.0 (2026-05-12)
            1 added, 1 ended, 1 renamed, 2 relations changed.
              has tactic: 0 gained, 1 lost
              mitigates: 23 gained, 1 lost

            Added
              A0001  Title of A0001  summary

            No longer in force
              T0855  Title of T0855 [revoked], use now T1691  summary

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
  void pageShowsItsChangesOnlyAndCountsAll() {
    assertThat(text(answer(CHANGES), 3, 1))
        .contains("1 added, 1 ended", "\nRenamed\n")
        .doesNotContain("\nAdded\n", "\nNo longer in force\n");
    assertThat(text(answer(CHANGES), 9, 5)).contains("1 added").doesNotContain("\nAdded\n");
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
            .path(1)
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
        "technique",
        "Title of " + id,
        List.of(kind),
        former,
        status,
        status.isEmpty() ? List.of() : List.of("T1691"),
        new TreeMap<>(gained),
        new TreeMap<>(lost));
  }

  private static WhatChanged.Answer answer(List<ReleaseChange> changes) {
    return new WhatChanged.Answer(
        new ReleaseComparison(
            new ReleaseFacts(DocumentId.MITRE_ICS, "1.0", "", List.of()),
            new ReleaseFacts(DocumentId.MITRE_ICS, "2.0", "2026-05-12", List.of()),
            changes,
            0,
            0,
            List.of()),
        changes.stream().map(each -> new WhatChanged.Touching(each, List.of("summary"))).toList(),
        Optional.empty(),
        List.of("1.0", "2.0"),
        List.of("A note."));
  }

  private static String text(WhatChanged.Answer answer, int offset, int limit) {
    Sheet sheet = new Sheet();
    WhatChangedText.write(sheet, answer, offset, limit);
    return TerminalText.of(sheet, 72, false);
  }
}
