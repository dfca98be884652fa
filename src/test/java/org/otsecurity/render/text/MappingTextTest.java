package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.render.MappingDetail;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class MappingTextTest {
  private static final DocumentId FROM = TestDocuments.IEC_62443_3_3;
  private static final DocumentId TO = DocumentId.NIST_800_53;
  private static final Requirement FIRST = Samples.requirement(FROM, "SR 9.1", "First");
  private static final Requirement SECOND = Samples.requirement(FROM, "SR 9.2", "Second");
  private static final Requirement THIRD = Samples.requirement(FROM, "SR 9.3", "Third");
  private static final Heading CONTROL = Samples.heading(TO, "AC-3", "Access Enforcement");
  private static final Heading OTHER = Samples.heading(TO, "AC-2", "Account Management");
  private static final Heading MITIGATION =
      Samples.heading(DocumentId.MITRE_ICS, "M0801", "Access Management");

  /** One assertion of a set, and a path through MITRE's labels. */
  private static final List<MappingRow> MAPPINGS =
      List.of(
          new MappingRow(
              List.of(Samples.mapped(FIRST.heading(), CONTROL, "Both ask for access control."))),
          new MappingRow(
              List.of(
                  Samples.backwards(Mapping.Kind.LABELED, FIRST.heading(), MITIGATION),
                  Samples.published(Mapping.Kind.LABELED, MITIGATION, OTHER))));

  private static final MappingSet SET =
      new MappingSet(
          "a_b",
          "A onto B",
          FROM,
          TO,
          "",
          Basis.CURATED,
          Mapping.Kind.MAPS_TO,
          "This project",
          "set a_b",
          "",
          "CC BY 4.0",
          "Row by row.");

  private final Sheet sheet = new Sheet();

  @Test
  void aRequirementShowsWhoSaysWhatAndHowSure() {
    MappingText.write(
        sheet,
        answer(
            true,
            List.of(
                new Mapped(FIRST, MAPPINGS, Map.of(DocumentId.NERC_CIP, "It binds no utility."))),
            1,
            0),
        MappingDetail.FULL);
    assertThat(TerminalText.of(sheet, 100, false))
        .isEqualTo(
            """
            SR 9.1 First

              nist-800-53 AC-3 Access Enforcement
                intersects-with · curated · confidence 0.7 · This project, set a_b
                Both ask for access control.

              nist-800-53 AC-2 Account Management
                derived · MITRE, ATT&CK for ICS
                Path: SR 9.1 labels M0801 (published), M0801 labeled AC-2 (published).

              No counterpart in nerc-cip: It binds no utility.

            Set:     A onto B, curated. This project, set a_b. CC BY 4.0. Row by row.

            - A note.
            """);
  }

  @Test
  void aDocumentShowsARowForEachRequirement() {
    MappingText.write(
        sheet,
        answer(
            false,
            List.of(
                new Mapped(FIRST, MAPPINGS, Map.of()),
                new Mapped(SECOND, List.of(), Map.of(TO, "Nothing asks it.")),
                new Mapped(THIRD, List.of(), Map.of())),
            12,
            4),
        MappingDetail.FULL);
    assertThat(TerminalText.of(sheet, 100, false))
        .startsWith(
            """
            iec62443-3-3 to nist-800-53: 5-7 of 12 rows (1 of 12 mapped, to 2 different rows)

            ID      Title   Maps to
            SR 9.1  First   AC-3 (0.7), AC-2 via M0801 (derived)
            SR 9.2  Second  none, see below
            SR 9.3  Third   no mapping known
            SR 9.2, none in nist-800-53: Nothing asks it.

            Set:     A onto B\
            """);
  }

  @Test
  void aPageBehindTheLastIsEmpty() {
    MappingText.write(sheet, answer(false, List.of(), 12, 12), MappingDetail.FULL);
    assertThat(TerminalText.of(sheet, 100, false))
        .contains(": 0 of 12 rows (1 of 12 mapped")
        .doesNotContain("Maps to");
  }

  private static GetMappings.Answer answer(boolean one, List<Mapped> rows, int total, int offset) {
    return new GetMappings.Answer(
        one,
        FROM,
        List.of(TO),
        MappingRequest.Listed.ALL,
        rows,
        total,
        total,
        offset,
        1,
        List.of(),
        List.of(CONTROL, OTHER),
        List.of(),
        List.of(SET),
        List.of("A note."));
  }
}
