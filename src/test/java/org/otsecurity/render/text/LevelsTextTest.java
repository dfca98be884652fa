package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.requirement.LevelRows;
import org.otsecurity.query.requirement.LevelRows.FrCount;
import org.otsecurity.query.requirement.LevelRows.FrGap;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.render.LevelExtent;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class LevelsTextTest {
  private static final RequirementKind ADDING =
      new RequirementKind(
          "requirement enhancement",
          true,
          RequirementKind.MappingExpectation.EXPECTED,
          1,
          1,
          List.of(),
          "",
          OptionalInt.empty());

  private static final Requirement BASE =
      row("SR 9.1", "Base", RequirementKind.SYSTEM_REQUIREMENT, "IAC", 1);
  private static final Requirement MORE = row("SR 9.1 RE 1", "More", ADDING, "IAC", 2);
  private static final Requirement OTHER =
      row("SR 9.2", "Other", RequirementKind.SYSTEM_REQUIREMENT, "UC", 1);
  private static final Requirement CONSTRAINT =
      Samples.requirement(TestDocuments.IEC_62443_3_3, "CCSC 1", "Safety first");

  private static final LevelExtent ALL = new LevelExtent(true, Optional.empty(), false);

  private final Sheet sheet = new Sheet();
  private final Cited cited = new Cited(TestCorpus.store().documents());

  @Test
  void aLevelShowsWhatItSelectsByFoundationalRequirement() {
    LevelsText.write(
        sheet,
        answer(Optional.empty(), Map.of(ComponentType.HOST_DEVICE, 7), Optional.empty(), List.of()),
        ALL,
        cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .startsWith(
            """
            IEC 62443-3-3 (2013 with COR1:2014) at SL 2: 3 rows
            2 base requirements and 1 enhancements. All rows by level: SL 1 2, SL 2 3, SL 3 3, SL 4 3.
            Rows of IEC 62443-4-2 per component type at the same level: host-device 7.

            FR 1 Identification and authentication control (IAC), SL 2: 2 of 4
              SR 9.1        SL 1  Base
              SR 9.1 RE 1   SL 2  More

            FR 2 Use control (UC), SL 2: 1 of 1
              SR 9.2        SL 1  Other

            - A note.

            Source:  IEC 62443-3-3, 2013 with COR1:2014.\
            """);
  }

  @Test
  void aComparisonShowsOnlyWhatChangesAndCitesWhatItShows() {
    LevelRows.Difference difference =
        new LevelRows.Difference(
            SecurityLevelVector.uniform(2),
            SecurityLevelVector.uniform(3),
            9,
            List.of(
                new FrGap(FoundationalRequirement.IAC, 2, 3, 2, 0),
                new FrGap(FoundationalRequirement.UC, 2, 3, 0, 1)),
            List.of(BASE, MORE),
            List.of(OTHER));
    LevelsText.write(
        sheet,
        answer(
            Optional.of(ComponentType.HOST_DEVICE),
            Map.of(),
            Optional.of(difference),
            List.of(CONSTRAINT)),
        ALL,
        cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .startsWith(
            """
            IEC 62443-3-3 (2013 with COR1:2014) at SL 2 for host-device: 3 rows
            2 base requirements and 1 enhancements. All rows by level: SL 1 2, SL 2 3, SL 3 3, SL 4 3.

            Added at SL 3 (9 rows): 2 rows, 1 base and 1 enhancements
            Rows added per foundational requirement: IAC 2 to 3: 2, UC 2 to 3: 0.
              SR 9.1        SL 1  Base
              SR 9.1 RE 1   SL 2  More

            1 rows selected at SL 2, not at SL 3
              SR 9.2        SL 1  Other

            Common constraints bind every row: CCSC 1 Safety first.

            - A note.

            Source:  IEC 62443-3-3, 2013 with COR1:2014.\
            """);
  }

  @Test
  void aComparisonWithoutRowsOfItsOwnCitesNothing() {
    LevelsText.write(
        sheet,
        answer(
            Optional.empty(),
            Map.of(),
            Optional.of(
                new LevelRows.Difference(
                    SecurityLevelVector.uniform(3),
                    SecurityLevelVector.uniform(2),
                    3,
                    List.of(),
                    List.of(),
                    List.of())),
            List.of()),
        ALL,
        cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .doesNotContain("Source:", "rows selected at", "Common constraints");
  }

  private static SecurityLevelRequirements.Answer answer(
      Optional<ComponentType> type,
      Map<ComponentType, Integer> perType,
      Optional<LevelRows.Difference> difference,
      List<Requirement> constraints) {
    return new SecurityLevelRequirements.Answer(
        TestCorpus.questions().standards().get(TestDocuments.IEC_62443_3_3),
        SecurityLevelVector.uniform(2),
        type,
        List.of(BASE, MORE, OTHER),
        List.of(
            new FrCount(FoundationalRequirement.IAC, 2, 2, 4),
            new FrCount(FoundationalRequirement.UC, 2, 1, 1)),
        List.of(2, 3, 3, 3),
        Optional.of(perType)
            .filter(each -> !each.isEmpty())
            .map(each ->
                new SecurityLevelRequirements.ComponentView(TestDocuments.IEC_62443_4_2, each)),
        difference,
        constraints,
        List.of("A note."));
  }

  private static Requirement row(
      String id, String title, RequirementKind kind, String family, int level) {
    return Samples.selected(TestDocuments.IEC_62443_3_3, id, title, kind, family, level);
  }
}
