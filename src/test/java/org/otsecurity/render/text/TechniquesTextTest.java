package org.otsecurity.render.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class TechniquesTextTest {
  private static final Heading PLC = attack("A0003", "PLC");
  private static final Heading HMI = attack("A0002", "HMI");
  private static final Heading EVASION = attack("TA0103", "Evasion");
  private static final List<FindTechniques.Found> FOUND =
      List.of(
          new FindTechniques.Found(
              Samples.requirement(DocumentId.MITRE_ICS, "T0001", "First"),
              List.of(EVASION, attack("TA0104", "Execution")),
              List.of(PLC, HMI),
              3),
          new FindTechniques.Found(
              Samples.requirement(DocumentId.MITRE_ICS, "T0002", "Second"),
              List.of(EVASION),
              List.of(HMI),
              0));

  private final Sheet sheet = new Sheet();
  private final Cited cited = new Cited(TestCorpus.store().documents());

  @Test
  void severalAssetsAreShownWithEachTechnique() {
    Map<String, List<Heading>> filters = new LinkedHashMap<>();
    filters.put("asset", List.of(PLC, HMI));
    filters.put("used_by", List.of(attack("G0034", "Sandworm Team")));
    TechniquesText.write(sheet, answer(filters, FOUND), true, cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .startsWith(
            """
            2 of 83 techniques and sub-techniques with asset A0003 PLC (1), A0002 HMI (2); used by G0034
            Sandworm Team

            ID     Technique  Tactics             Used by  Targeted assets
            T0001  First      Evasion, Execution        3  A0003, A0002
            T0002  Second     Evasion                   0  A0002

            Mitigations, widest first (2)
            ID     Mitigation            Covers  Techniques
            M0801  Access Management     2 of 2  T0001, T0002
            M0802  Old one [deprecated]  1 of 2  T0002

            - A note.

            Source:  MITRE ATT&CK\
            """)
        .contains("The MITRE Corporation. This work is reproduced");
  }

  @Test
  void oneAssetNeedsNoColumnAndMitigationsAreShownWhereWanted() {
    TechniquesText.write(sheet, answer(Map.of("asset", List.of(PLC)), FOUND), false, cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .contains("T0002  Second     Evasion                   0\n")
        .doesNotContain("Targeted assets", "A0002", "Mitigations");
  }

  @Test
  void nothingFoundHasNoTableAndCitesNothing() {
    TechniquesText.write(
        sheet, answer(Map.of("tactic", List.of(EVASION)), List.of()), false, cited);
    assertThat(TerminalText.of(sheet, 100, false))
        .isEqualTo(
            "0 of 83 techniques and sub-techniques with tactic TA0103 Evasion\n\n- A note.\n");
  }

  private static FindTechniques.Answer answer(
      Map<String, List<Heading>> filters, List<FindTechniques.Found> found) {
    return new FindTechniques.Answer(
        filters,
        found,
        83,
        List.of(
            new FindTechniques.Covering(
                attack("M0801", "Access Management"), List.of("T0001", "T0002")),
            new FindTechniques.Covering(
                Samples.heading(DocumentId.MITRE_ICS, "M0802", "Old one", Status.DEPRECATED),
                List.of("T0002"))),
        TestCorpus.questions().standards().get(DocumentId.MITRE_ICS),
        List.of("A note."));
  }

  private static Heading attack(String id, String title) {
    return Samples.heading(DocumentId.MITRE_ICS, id, title);
  }
}
