package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.AttackRelease;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.query.threat.Answered;
import org.otsecurity.query.threat.GetTechnique;
import org.otsecurity.query.threat.ThreatPath;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class TechniqueTextTest {
  private static final Heading MITIGATION = attack("M0801", RequirementKind.MITIGATION, "Access");
  private static final Requirement DETECTION =
      row(
          attack("DET0001", RequirementKind.DETECTION_STRATEGY, "Watch it"),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of(new Attribute("data_components", List.of("Network Traffic", "Process"))));

  private final Sheet sheet = new Sheet();

  @Test
  void aTechniqueShowsWhatIsAroundIt() {
    TechniqueText.write(
        sheet, answer(technique(Status.REVOKED), List.of(MITIGATION), List.of()), true);
    assertThat(TerminalText.of(sheet, 100, false))
        .isEqualTo(
            """
            T0999  Try everything
            ATT&CK 18.1 (mitre-ics) · technique
            Not in force: revoked.

              Officially bad.
              [official text, edition 18.1]

              In our words
              Bad, in short.

              Tactics        TA0103 Evasion
              Also known as  Attempt (alias)
              Retired in     ATT&CK v17

            Use now (1)
              T0998  Try less

            Targeted assets (1)
              A0003  PLC [deprecated]

            Mitigations (1)
              M0801  Access

            Used by (1)
              G0034  Sandworm Team  group

            Detection (1)
              DET0001  Watch it
                       Data components: Network Traffic, Process

            - A note.

            Source:  ATT&CK, 18.1, T0999. MITRE. https://example.org/T0999
                     © MITRE.
                     Terms of use.
            """);
  }

  @Test
  void noMitigationIsAnAnswerUnlessTheyAreLeftOut() {
    Requirement technique = technique(Status.ACTIVE);
    TechniqueText.write(sheet, answer(technique, List.of(), List.of()), true);
    assertThat(TerminalText.of(sheet, 100, false))
        .contains("\nMitigations (0)\n")
        .doesNotContain("Not in force");
    Sheet without = new Sheet();
    TechniqueText.write(without, answer(technique, List.of(MITIGATION), List.of()), false);
    assertThat(TerminalText.of(without, 100, false)).doesNotContain("Mitigations", "M0801");
  }

  @Test
  void requirementsThatAnswerItSayWhatTheyDoAndWhy() {
    Requirement technique = technique(Status.ACTIVE);
    Heading threat = technique.heading();
    Heading control = Samples.heading(DocumentId.NIST_800_53, "AC-3", "Access Enforcement");
    Heading other = Samples.heading(DocumentId.NIST_800_53, "AU-2", "Event Logging");
    TechniqueText.write(
        sheet,
        answer(
            technique,
            List.of(MITIGATION),
            List.of(
                answered(
                    new ThreatPath(
                        threat, List.of(Samples.prevented(threat, control, "Only some may.")))),
                answered(
                    new ThreatPath(
                        threat,
                        List.of(
                            Samples.backwards(Mapping.Kind.MITIGATES, threat, MITIGATION),
                            Samples.published(Mapping.Kind.LABELED, MITIGATION, other)),
                        "",
                        "",
                        List.of(MITIGATION))))),
        true);
    assertThat(TerminalText.of(sheet, 100, false))
        .contains(
            """
            Requirements that answer it (2)
              AC-3  Access Enforcement  nist-800-53  prevent (0.9): Only some may.
              AU-2  Event Logging       nist-800-53  labeled by MITRE on M0801
            """);
  }

  private static Answered answered(ThreatPath path) {
    return new Answered(
        path.steps().getLast().to(), List.of(path.threat()), List.of(path), 1, Optional.empty());
  }

  private static GetTechnique.Answer answer(
      Requirement technique, List<Heading> mitigations, List<Answered> mapped) {
    return new GetTechnique.Answer(
        technique,
        new Citation(
            "ATT&CK", "18.1", "T0999", "https://example.org/T0999", "MITRE", "Terms of use."),
        List.of(attack("TA0103", RequirementKind.TACTIC, "Evasion")),
        List.of(
            new Heading(
                new RequirementId(DocumentId.MITRE_ICS, "A0003"),
                RequirementKind.ASSET,
                "PLC",
                Status.DEPRECATED)),
        mitigations,
        List.of(attack("G0034", RequirementKind.GROUP, "Sandworm Team")),
        List.of(new GetTechnique.Detection(DETECTION, List.of())),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(attack("T0998", RequirementKind.TECHNIQUE, "Try less")),
        mapped,
        mapped.isEmpty() ? List.of() : List.of(DocumentId.NIST_800_53),
        List.of("A note."),
        "© MITRE.");
  }

  private static Requirement technique(Status status) {
    return row(
        new Heading(
            new RequirementId(DocumentId.MITRE_ICS, "T0999"),
            RequirementKind.TECHNIQUE,
            "Try everything",
            status),
        List.of(new Name.Alias("Attempt")),
        Optional.of(new AttackRelease(17)),
        Optional.of(
            new SourceWords(
                "18.1", Optional.of("Bad, in short."), Optional.empty(), Optional.empty())),
        List.of());
  }

  private static Heading attack(String id, RequirementKind kind, String title) {
    return new Heading(new RequirementId(DocumentId.MITRE_ICS, id), kind, title, Status.ACTIVE);
  }

  private static Requirement row(
      Heading heading,
      List<Name> names,
      Optional<AttackRelease> retired,
      Optional<SourceWords> words,
      List<Attribute> attributes) {
    return new Requirement(
        heading.id(),
        heading.kind(),
        heading.title(),
        heading.status(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        names,
        words.map(each -> new Text(TextKind.OFFICIAL, "Officially bad.")),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        retired,
        Optional.empty(),
        words,
        attributes);
  }
}
