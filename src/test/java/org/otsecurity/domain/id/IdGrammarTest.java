package org.otsecurity.domain.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;

class IdGrammarTest {
  private static final IdGrammar GRAMMAR = TestCorpus.store().documents().grammar();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SR 1.1 | iec62443-3-3:SR 1.1",
        "sr1.1re(1) | iec62443-3-3:SR 1.1 RE 1",
        "SR1.1 RE(1) | iec62443-3-3:SR 1.1 RE 1",
        "SR-1.1-RE-1 | iec62443-3-3:SR 1.1 RE 1",
        "SR 1.1 (1) | iec62443-3-3:SR 1.1 RE 1",
        "IEC 62443-3-3 SR 5.2 | iec62443-3-3:SR 5.2",
        "cr3.4 | iec62443-4-2:CR 3.4",
        "edr 3.14 | iec62443-4-2:EDR 3.14",
        "NDR 1.13 re 1 | iec62443-4-2:NDR 1.13 RE 1",
        "ccsc 2 | iec62443-4-2:CCSC 2",
        "ZCR 5.6 | iec62443-3-2:ZCR 5.6",
        "AC-02 | nist-800-53:AC-2",
        "ac2 | nist-800-53:AC-2",
        "AC-2(1) | nist-800-53:AC-2(1)",
        "ac-02(01) | nist-800-53:AC-2(1)",
        "AC-2.1 | nist-800-53:AC-2(1)",
        "800-53 si-7(1) | nist-800-53:SI-7(1)",
        "T836 | mitre-ics:T0836",
        "t0843.001 | mitre-ics:T0843.001",
        "m0930 | mitre-ics:M0930",
        "TA0109 | mitre-ics:TA0109",
        "DET0722 | mitre-ics:DET0722",
        "§6.2.10 | nist-800-82:6.2.10",
        "SP 800-82 section 6.4 | nist-800-82:6.4",
        "Appendix F | nist-800-82:Appendix F",
        "CIP-007-6 R2 Part 2.3 | nerc-cip:CIP-007-6 R2 Part 2.3",
        "cip-007-6 r2 | nerc-cip:CIP-007-6 R2",
        "CIP-007 R2.3 | nerc-cip:CIP-007 R2 Part 2.3",
        "CIP-5-7 Part 1.3 | nerc-cip:CIP-005-7 R1 Part 1.3",
        "cip 7 | nerc-cip:CIP-007",
        "CIP-003-9 R2 Attachment 1 Section 6 | nerc-cip:CIP-003-9 R2 Att.1 Sec.6",
        "CIP-002-5.1a R1 | nerc-cip:CIP-002-5.1a R1",
        "Article 21 (2) (d) | nis2:Art. 21(2)(d)",
        "NIS2 art 21 | nis2:Art. 21",
        "annex I part II (5) | cra:Annex I Part II (5)",
        "Annex III Class II (2) | cra:Annex III Class II (2)",
        "pr.aa-1 | nist-csf:PR.AA-01",
        "GV.OC | nist-csf:GV.OC",
        "A.8.20 | iso27001:A.8.20",
        "CPG 2.E | cisa-cpg:CPG 2.0 2.E",
        "CPG 1.0.1 2.W | cisa-cpg:CPG 1.0.1 2.W",
        "stride-s | stride:STRIDE-S",
      })
  void lenientSpellingsPrintCanonically(String typed, String canonical) {
    assertThat(GRAMMAR.parse(typed)).map(RequirementId::toString).contains(canonical);
  }

  @Test
  void idsAreFoundInRunningText() {
    assertThat(GRAMMAR.find("does T0836 break SR 3.5, CM-7(5) or EDR 3.14?"))
        .extracting(found -> found.id().value())
        .containsExactly("T0836", "SR 3.5", "CM-7(5)", "EDR 3.14");
  }

  @Test
  void wordsAreNoIds() {
    assertThat(GRAMMAR.find("at 2 sites we mp 3 players and a sr engineer, level 3.1")).isEmpty();
    assertThat(GRAMMAR.parse("firewall")).isEmpty();
    assertThat(GRAMMAR.parse("")).isEmpty();
  }

  @Test
  void plainFormsAreReadOnlyInADocumentThatIsNamed() {
    assertThat(GRAMMAR.parse("6.2.10")).isEmpty();
    assertThat(GRAMMAR.find("release 5.2 on level 3.5, clause 6.1 and 4.1")).isEmpty();
    assertThat(GRAMMAR.parse("6.2.10", DocumentId.NIST_800_82))
        .map(RequirementId::value)
        .contains("6.2.10");
    assertThat(GRAMMAR.parse("6.1.2", new DocumentId("iso27001"))).isPresent();
    assertThat(GRAMMAR.parse("gv", DocumentId.NIST_CSF)).isPresent();
    for (String typed :
        List.of("6.8.2.d", "6.8.2(d)", "point 6.8.2 (d)", "Annex, point 6.8.2(D)")) {
      assertThat(GRAMMAR.parse(typed, new DocumentId("nis2-ir-2024-2690")))
          .as(typed)
          .map(RequirementId::value)
          .contains("6.8.2.d");
    }
    assertThat(GRAMMAR.parse("9.2(c)(viii)", new DocumentId("nis2-ir-2024-2690")))
        .map(RequirementId::value)
        .contains("9.2.c.viii");
    assertThat(GRAMMAR.parse("Art. 28(1)", new DocumentId("dora")))
        .map(RequirementId::toString)
        .contains("dora:Art. 28(1)");
  }

  @Property
  boolean systemRequirementsRoundTrip(
      @ForAll @IntRange(min = 1, max = 7) int fr,
      @ForAll @IntRange(min = 1, max = 14) int number,
      @ForAll @IntRange(min = 0, max = 4) int enhancement) {
    String id = "SR " + fr + "." + number + (enhancement == 0 ? "" : " RE " + enhancement);
    return GRAMMAR
            .parse(id)
            .equals(GRAMMAR.parse(id.toLowerCase(java.util.Locale.ROOT).replace(" ", "")))
        && GRAMMAR.parse(id).orElseThrow().value().equals(id);
  }

  @Property
  boolean anyTextIsReadWithoutFailing(@ForAll @StringLength(max = 3_000) String text) {
    return GRAMMAR.find(text).size() <= text.length() && GRAMMAR.parse(text) != null;
  }
}
