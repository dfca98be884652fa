package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.threat.Answered;
import org.otsecurity.query.threat.MapThreats;
import org.otsecurity.query.threat.ThreatPath;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class ThreatsTextTest {
  private static final Heading FIRST = attack("T0001", "First");
  private static final Heading SECOND = attack("T0002", "Second");
  private static final Heading MITIGATION = attack("M0001", "Allow list");
  private static final Heading CONTROL =
      Samples.heading(DocumentId.NIST_800_53, "AC-3", "Access Enforcement");
  private static final Heading OLD =
      Samples.heading(DocumentId.NIST_800_53, "AC-13", "Supervision", Status.WITHDRAWN);

  private final Sheet sheet = new Sheet();
  private final Cited cited = new Cited(TestCorpus.store().documents());

  @Test
  void requirementsShowWhatTheyAnswerAndThePathToEach() {
    ThreatsText.write(sheet, answer(List.of(FIRST, SECOND), List.of(SECOND)), 0, 10, cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .isEqualTo(
            """
            2 rows of nist-800-53 answer 1 of 2 threats

            ID     Requirement              Answers  Path
            AC-3   Access Enforcement        2 of 2  T0001 > mitigated by M0001 > labeled AC-3; T0002 >
                                                     mitigated by M0001 > labeled AC-3
            AC-13  Supervision [withdrawn]   1 of 2  T0001 > mitigated by M0001 > labeled AC-13
            Without a path: T0002 Second.

            - A note.
            """);
  }

  @Test
  void aboutManyThreatsOnePathIsShown() {
    List<Heading> many = new ArrayList<>(List.of(FIRST, SECOND));
    many.add(attack("T0003", "Third"));
    ThreatsText.write(sheet, answer(many, List.of()), 0, 10, cited);
    assertThat(TerminalText.of(sheet, 100, false)).contains("AC-3; T0002 >");
    many.add(attack("T0004", "Fourth"));
    Sheet other = new Sheet();
    ThreatsText.write(other, answer(many, List.of()), 0, 10, cited);
    assertThat(TerminalText.of(other, 100, false))
        .contains("answer 4 of 4 threats", "T0001 > mitigated by")
        .doesNotContain("T0002", "Without a path");
  }

  @Test
  void theLimitCutsRowsAndNotTheirNumber() {
    ThreatsText.write(sheet, answer(List.of(FIRST, SECOND), List.of()), 0, 1, cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .startsWith("2 rows of ")
        .contains("AC-3")
        .doesNotContain("AC-13");
  }

  private static MapThreats.Answer answer(List<Heading> threats, List<Heading> unanswered) {
    return new MapThreats.Answer(
        threats,
        List.of(),
        threats,
        DocumentId.NIST_800_53,
        List.of(
            new Answered(
                CONTROL,
                List.of(FIRST, SECOND),
                List.of(path(FIRST, CONTROL), path(SECOND, CONTROL)),
                2,
                Optional.empty()),
            new Answered(OLD, List.of(FIRST), List.of(path(FIRST, OLD)), 1, Optional.empty())),
        unanswered,
        List.of("A note."),
        List.of());
  }

  private static ThreatPath path(Heading threat, Heading control) {
    return new ThreatPath(
        threat,
        List.of(
            Samples.backwards(Mapping.Kind.MITIGATES, threat, MITIGATION),
            Samples.published(Mapping.Kind.LABELED, MITIGATION, control)));
  }

  private static Heading attack(String id, String title) {
    return Samples.heading(DocumentId.MITRE_ICS, id, title);
  }
}
