package org.otsecurity.query.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.sector.Instrument;
import org.otsecurity.store.StoreReader;

class FindKnownTest {
  private final FindKnown known = TestCorpus.questions().unknownNames().known();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IEC 62443-1-1 | iec62443-1-1",
        "iec62443-1-1 | iec62443-1-1",
        "ISA-62443-1-1 | iec62443-1-1",
        "What is in IEC TS 62443-1-1 about zones? | iec62443-1-1",
        "ISO 21434 | iso-sae-21434",
        "is ISO/SAE-21434 mapped to SR 1.1 | iso-sae-21434",
        "api 1164 | api-1164",
        "10 CFR 73.54 | 10-cfr-73-54",
        "how does 10cfr73.54 differ from NERC CIP | 10-cfr-73-54",
        "ISO 27001:2013 | iso-27001-2013",
        "800-171 | nist-800-171",
        "CMMC level 2 for a plant | cmmc",
        "EUCC | eucc",
        "isasecure-csa | isasecure-csa",
        "What is FAIR? | fair",
        "FAIR | fair",
        "fair | fair",
        "risk analysis with FAIR in a refinery | fair",
        "octave allegro | octave",
        "define LOPA | hazop",
        "GDPR | eu-gdpr",
        "what does the GDPR say on logs | eu-gdpr",
        "FERC Order No. 907 | us-ferc-907",
        "CVE-2021-44228 | cve-ids",
        "is cve-2021-44228 in EMB3D | cve-ids",
        "T1595 | attack-enterprise-technique-ids",
        "APT28 | apt28",
        "apt 28 | apt28",
        "Fancy Bear | apt28",
        "fancy-bear phishing against utilities | apt28",
        "GRAPHITE | graphite",
        "which techniques does GRAPHITE use | graphite",
        "the Mirai botnet | mirai",
        "cobaltstrike | cobalt-strike",
        "playcrypt | play-ransomware",
        "deep packet inspection | deep-packet-inspection",
        "what is deep packet inspection? | deep-packet-inspection",
        "deep-packet inspection | deep-packet-inspection",
        "Shodan | shodan",
        "Bowman Dam hack | bowman-dam-2013",
        "AWIA | awia-2013",
        "what is CIRCIA? | circia",
        "reporting under CIRCIA | circia",
        "HIPAA | hipaa-security-rule",
        "NIS2 Directive | nis2",
      })
  void nameInAnySpellingIsKnown(String text, String id) {
    assertThat(known.in(text, each -> false)).extracting(FindKnown.Known::id).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "how do we play back recordings safely",
        "segmentation of the power grid",
        "how do I reduce the attack surface of a PLC",
        "what is needed to reduce the attack surface",
        "a fair share of the risk",
        "graphite electrodes in a furnace",
        "mercury switches and phosphorus plants",
        "engage the safety interlock",
        "dread of ransomware",
        "Play back of commands",
        "sci values of sensors",
        "a cyber system of a plant",
        "NERC CIP security requirements",
        "requirements of IEC 62443-3-3 and IEC 62443-4-2",
        "NIS2 Art. 21 and CRA",
        "SR 1.1 RE 1",
        "zero trust for remote access to a plant",
        "M0930 and T0836",
        "patch management in the plant",
        "CE marking of machines",
        "",
        "?"
      })
  void ordinaryQuestionNamesNothing(String text) {
    assertThat(known.in(text, each -> false)).isEmpty();
  }

  @Test
  void whatIsHeldAfterAllIsNotKnown() {
    assertThat(known.in("T1078", each -> true)).isEmpty();
    assertThat(known.in("T1078 on an HMI", each -> true)).isEmpty();
    assertThat(known.in("T1078 on an HMI", each -> false)).hasSize(1);
  }

  @Test
  void severalNamesAreAnsweredInTheirOrderUpToThree() {
    assertThat(known.in("APT28, Mirai, GDPR and EUCC", each -> false))
        .extracting(FindKnown.Known::id)
        .containsExactly("apt28", "mirai", "eu-gdpr");
  }

  @Test
  void comparisonMeansUsualExpressionsToo() {
    assertThat(known.in("difference between zero trust and microsegmentation", each -> false))
        .extracting(FindKnown.Known::id)
        .containsExactly("zero-trust-ot", "microsegmentation");
  }

  @Test
  void everyInstrumentIsReachableByNameAndId() {
    List<Instrument> instruments =
        TestCorpus.store().read((StoreReader reader) -> reader.sectors().instruments());
    assertThat(instruments).hasSizeGreaterThan(60);
    for (Instrument each : instruments) {
      for (String name : List.of(each.id(), each.name())) {
        assertThat(known.in(name, id -> false))
            .as(name)
            .singleElement()
            .satisfies(found -> {
              assertThat(found.instrument()).map(Instrument::id).contains(each.id());
              assertThat(found.url()).isNotEmpty();
              assertThat(found.sources()).isNotEmpty().containsAll(each.sources());
            });
      }
    }
  }

  @Test
  void refusalTellsWhatItIsWhyNotHeldWhereAndWhatIsNear() {
    QueryException told = known.refusal("fancy bear").orElseThrow();
    assertThat(told.problem())
        .startsWith("\"fancy bear\" is known by name but not held: APT28 (group). ")
        .contains("ICS matrix", "Published by MITRE", "https://attack.mitre.org/groups/G0007/");
    assertThat(told.suggestions()).contains("mitre-ics:G0034 (Sandworm Team)");
  }

  @Test
  void whatNobodyKnowsIsNotRefusedHere() {
    assertThat(known.refusal("SR 99.99")).isEqualTo(Optional.empty());
  }
}
