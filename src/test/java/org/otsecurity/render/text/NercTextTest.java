package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercSite;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.query.nerc.NercAsked;
import org.otsecurity.query.nerc.NercRequirements;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class NercTextTest {
  private static final Requirement STANDARD =
      Samples.nerc(
          Samples.heading(DocumentId.NERC_CIP, "CIP-090-1", "Testing"),
          Optional.empty(),
          Optional.of(
              new NercVersion(
                  LocalDate.of(2020, 1, 2),
                  NercVersion.Enforcement.MANDATORY,
                  List.of(
                      new NercVersion.Later("CIP-090-2", Optional.of(LocalDate.of(2030, 3, 4))),
                      new NercVersion.Later("CIP-090-3", Optional.empty())))));
  private static final Requirement FINAL =
      Samples.nerc(
          Samples.heading(DocumentId.NERC_CIP, "CIP-091-1", "Further testing"),
          Optional.empty(),
          Optional.of(
              new NercVersion(
                  LocalDate.of(2027, 5, 6), NercVersion.Enforcement.APPROVED, List.of())));
  private static final Requirement PART =
      Samples.nerc(
          Samples.heading(DocumentId.NERC_CIP, "CIP-090-1 R1 Part 1.1", "Try it"),
          Optional.of(
              new NercApplicability(
                  "High impact BES Cyber Systems",
                  List.of(ImpactRating.HIGH),
                  List.of(ApplicableSystem.values()[0]),
                  List.of(),
                  List.of())),
          Optional.empty());
  private static final Requirement WIDE =
      Samples.requirement(DocumentId.NERC_CIP, "CIP-090-1 R2", "Bind the entity");

  private final Sheet sheet = new Sheet();
  private final Cited cited = new Cited(TestCorpus.store().documents());

  @Test
  void aListShowsWhatAppliesAndTheVersionsItStandsIn() {
    NercText.list(
        sheet,
        new NercRequirements.Answer(
            TestCorpus.questions().standards().get(DocumentId.NERC_CIP),
            new NercAsked(
                Optional.empty(),
                List.of(),
                Optional.of(ImpactRating.HIGH),
                NercSite.UNKNOWN,
                List.of()),
            Optional.empty(),
            2,
            7,
            3,
            0,
            List.of(PART, WIDE),
            Map.of(),
            List.of(STANDARD, FINAL),
            List.of("A note.")),
        cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .startsWith(
            """
            2 of 7 requirements
            3 more apply at other places than these.

            ID                     Requirement      Applies to
            CIP-090-1 R1 Part 1.1  Try it           A
            CIP-090-1 R2           Bind the entity

            Applies to
              A: High impact BES Cyber Systems

            Versions
              ID         In force since                              Later
              CIP-090-1  2020-01-02, mandatory                       CIP-090-2 from 2030-03-04; CIP-090-3, date
                                                                     not known
              CIP-091-1  2027-05-06, approved, subject to future
                         enforcement

            - A note.
            """);
  }

  @Test
  void aMappingShowsReasonsAndWhyNothingCorresponds() {
    NercText.mapping(sheet, mapping(1), cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .isEqualTo(
            """
            CIP-090-1 R1 Part 1.1 Try it
            CIP-090-1, mandatory, 2020-01-02; later: CIP-090-2 from 2030-03-04; CIP-090-3, date not known

            CIP-090-1 R1 Part 1.1 Try it
              iec62443-3-3 SR 3.3 Verification [withdrawn] (0.7)
                Both ask for tests.
              iec62443-2-1: none. Nothing is tested there.

            - A note.
            """);
  }

  @Test
  void manyPartsKeepToIdsAndConfidence() {
    NercText.mapping(sheet, mapping(9), cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .contains("(0.7)")
        .doesNotContain("Both ask for tests.");
  }

  @Test
  void whereNobodySaysWhyThereIsNoneNoMappingIsKnown() {
    NercText.mapping(
        sheet,
        new MapNerc.Answer(
            new NercRequirements.Under(PART, List.of(PART), FINAL, List.of()),
            Map.of(TestDocuments.IEC_62443_2_1, List.of(new Mapped(PART, List.of(), Map.of()))),
            List.of()),
        cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .contains("CIP-091-1, approved, subject to future enforcement, 2027-05-06\n")
        .endsWith("  iec62443-2-1: none. No mapping known.\n");
  }

  private static MapNerc.Answer mapping(int parts) {
    Heading target =
        Samples.heading(TestDocuments.IEC_62443_3_3, "SR 3.3", "Verification", Status.WITHDRAWN);
    Mapped mapped =
        new Mapped(
            PART,
            List.of(
                new MappingRow(
                    List.of(Samples.mapped(PART.heading(), target, "Both ask for tests.")))),
            Map.of());
    Mapped none =
        new Mapped(
            PART, List.of(), Map.of(TestDocuments.IEC_62443_2_1, "Nothing is tested there."));
    List<Requirement> rows = new ArrayList<>();
    Map<DocumentId, List<Mapped>> all = new LinkedHashMap<>();
    all.put(TestDocuments.IEC_62443_3_3, new ArrayList<>());
    all.put(TestDocuments.IEC_62443_2_1, new ArrayList<>());
    for (int i = 0; i < parts; i++) {
      rows.add(PART);
      all.get(TestDocuments.IEC_62443_3_3).add(mapped);
      all.get(TestDocuments.IEC_62443_2_1).add(none);
    }
    return new MapNerc.Answer(
        new NercRequirements.Under(PART, rows, STANDARD, List.of("A note.")), all, List.of());
  }
}
