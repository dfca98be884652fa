package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.source.curated.CorpusFormatException;
import org.otsecurity.source.curated.CuratedCorpus;

/** Mistakes in a corpus, each made in a copy of ours: the message says which file and where. */
class CorpusErrorTest {
  @TempDir private static Path folder;

  private static CorpusCopy corpus;

  @BeforeAll
  static void copy() throws IOException {
    corpus = CorpusCopy.in(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          documents/iec62443-3-3/requirements/FR1.yaml | id: SR 1.2\\n | id: SR 1.1\\n | requirements SR 1.1 | SR 1.1 is defined already
          documents/nist-800-53/controls/AT.yaml | id: AT-2\\n | id: AC-2\\n | controls AC-2 | controls/AC.yaml
          documents/nist-800-53/controls/AC.yaml | id: AC-9\\n | id: AC-99\\n | controls AC-9(1) | nist-800-53:AC-9, is not defined
          documents/iec62443-3-3/texts/FR1.yaml | SR 1.2: | SR 9.9: | SR 9.9 | a text for an id that is unknown
          documents/iec62443-3-3/texts/FR2.yaml | SR 2.2: | SR 1.2: | SR 1.2 | FR1.yaml already
          documents/mitre-ics/texts/techniques.yaml | T0802: | T0999: | T0999 | a text for an id that is unknown
          documents/iec62443-3-3/requirements/FR1.yaml | level: 2 | level: 5 | requirements SR 1.1 RE 1 | must be 1 to 4, not 5
          documents/iec62443-3-3/requirements/FR1.yaml | level: 2 | level: two | requirements SR 1.1 RE 1 | must be 1 to 4, not two
          documents/iec62443-4-2/requirements/FR1.yaml | [software-application, | [toaster, | requirements CR 1.1 | unknown component type toaster
          documents/nist-800-53/controls/AC.yaml | [MODERATE, HIGH] | [MEDIUM, HIGH] | controls AC-2(1) | unknown baseline MEDIUM
          documents/nist-800-53/controls/AC.yaml | related: [AC-11] | related: [AC-99] | controls AC-2(5) | nist-800-53:AC-99, which no row defines
          releases/mitre-ics-19.1.tsv | mitigates=T0882, | mitigates=T0999, | M0803 | mitre-ics:T0999, which no row defines
          pairings/iec62443-3-3_iec62443-4-2.yaml | component: [NDR 1.6]\\n | component: [CR 1.6]\\n | pairings | iec62443-4-2:CR 1.6, which no row defines
          pairings/iec62443-3-3_iec62443-4-2.yaml | relationship: intersects-with | relationship: touches |  | "relationship" must be one of equal-to;
          pairings/iec62443-3-3_iec62443-4-2.yaml | publisher: OT Security MCP, | by: OT Security MCP, | asserter | "publisher" is missing
          documents/mitre-ics/additions.yaml | label_asserter: {publisher | label_asserter: {by | label_asserter | "publisher" is missing
          documents/mitre-ics/additions.yaml | until: "12" | until: "12.1" | T0830 | "until" must be a major release of ATT&CK, not 12.1
          documents/mitre-ics/additions.yaml | id: T0808, | id: T0898, | T0898 | the release has no T0898
          documents/mitre-ics/document.yaml | edition: "19.1" | edition: "19.9" | edition | no facts of the release 19.9
          releases/mitre-ics-19.1.tsv | uses=S0093, | uses=S0093,S0093, | G0035 | stated twice
          documents/mitre-ics/additions.yaml | ics: [T0893] | ics: [T0999] | enterprise_neighbors | the release has no T0999
          documents/nist-800-53/document.yaml | id: nist-800-53\\n | id: nist-800-35\\n |  | the id of a document is the name of its folder
          zones/purdue-levels.yaml | assets: [A0013] | assets: [A0099] | levels 0 | A0099, which no row defines
          zones/architectures/water-treatment.yaml | to: idmz\\n | to: moon\\n | conduits C1 | ends at moon
          zones/architectures/water-treatment.yaml | flags: [business] | flags: [lunar] | zones enterprise | unknown flag lunar
          topics/security-levels.yaml | id: ZCR 5.6, | id: ZCR 5.66, | rows ZCR 5.66 | there is no iec62443-3-2:ZCR 5.66
          documents/nerc-cip/requirements.yaml | impact_ratings: [medium, high] | impact_ratings: [medium, severe] | requirements.yaml:623 | one of high; medium; low, not severe
          documents/nerc-cip/requirements.yaml | asset_types: [BES Cyber System, PACS] | asset_types: [BES Cyber System, PLC] | Part 1.1 applicability | "asset_types" must be one of BES Cyber System; EACMS; PACS; PCA; EAP; Control Center, not PLC
          documents/nerc-cip/requirements.yaml | {impact_rating: high, asset_type: BES | {impact_rating: low, asset_type: BES | requirements.yaml:625 | leaves out low BES Cyber System, which the part does not name
          documents/nerc-cip/requirements.yaml | effective: "2016-12-27" | effective: "soon" | CIP-002-5.1a version | "effective" must be an ISO date, not soon
          documents/nerc-cip/requirements.yaml | enforcement: mandatory | enforcement: optional | CIP-002-5.1a version | subject to future enforcement, not optional
          documents/nerc-cip/requirements.yaml | from: "2028-07-01" | from: "2028-07" | later_versions CIP-002-7 | must be an ISO date, not 2028-07
          documents/iec62443-3-3/requirements/FR1.yaml | confidence: high | confidence: sure | FR1.yaml:9 | one of high; medium-high; medium; low, not sure
          sectors/instruments/api-1164.yaml | confidence: medium-high | confidence: fair | api-1164.yaml | one of high; medium-high; medium; low, not fair
          sectors/rules.yaml | role: operator | role: owner | rules.yaml:30 | one of any; operator; product-maker; service-provider, not owner
          sectors/sectors.yaml | role: operator | role: any | sectors.yaml:55 | one of operator; product-maker; service-provider, not any
          vocabulary/role-signs.yaml | firm: | farm: | role-signs.yaml | "farm" is no meaning of role-signs
          vocabulary/role-signs.yaml | - vendor(s) | - Vendor(s) | role-signs.yaml:8 | "Vendor" must be words in lower case
          vocabulary/role-signs.yaml | - i make\\n | - we make\\n | role-signs.yaml:14 | "we make" stands here twice
          vocabulary/abbreviations.yaml | - cfg\\n | - creds\\n | abbreviations.yaml | "creds" means configuration already
          vocabulary/property-words.yaml | PID-11: | PID-999: | property-words.yaml | no row of EMB3D is called PID-999
          vocabulary/role-signs.yaml | - postal\\n | - "postal,"\\n | role-signs.yaml | "postal," must be words
          sectors/facts.yaml | - inhabitants | - Inhabitants | facts persons_served | "Inhabitants" must be words in lower case
          sectors/jurisdictions.yaml | - in (the) us | - in the US | jurisdictions us-federal | "in the US" must be words in lower case
          sectors/facts.yaml | test: employees >= 50 | test: employees >= 2024-01-01 | tests medium_sized | takes employees for date, not number
          sectors/rules.yaml | when: bes_facility | when: persons_served | rules | takes persons_served for yes-no, not number
          sectors/sectors.yaml | fact: nuclear | fact: employees | implies not-nuclear | implies employees, which is no fact of yes or no
          sectors/sectors.yaml | gives: [not-nuclear] | gives: [not-clear] | electricity-generation | a name gives not-clear, which it does not imply
          sectors/sectors.yaml | {id: not-nuclear, fact | {id: not-clear, fact | implies not-clear | no name gives not-clear
          sectors/sectors.yaml | - power station\\n | - power plant\\n | names 2 | "power plant" stands here twice
          sectors/sectors.yaml | value: false | value: never | implies | "value" must be true or false
          sectors/instruments/api-1164.yaml | kind: standard | kind: paper | api-1164.yaml | one of law; regulation; directive
          documents/nerc-cip/systems.yaml | {CIP-013 R1} | {CIP-013 R9} | subjects 2 | the corpus does not hold CIP-013 R9
          documents/nerc-cip/systems.yaml | {CIP-011 R1} | CIP-011 R1 | subjects 3 | an id must stand in curly brackets
          documents/nerc-cip/systems.yaml | - usb\\n | - USB\\n | subjects 1 | "USB" must be words in lower case
          notes/standing-notes.yaml | {ZCR 7.1} | {ZCR 7.9} | notes reference-architecture | the corpus does not hold ZCR 7.9
          notes/standing-notes.yaml | ({ZCR 5}). | (ZCR 5). | notes level-asked-for | an id must stand in curly brackets
          notes/standing-notes.yaml | {IEC 62443-3-2} | {IEC 62443-9-9} | notes target-level | the corpus does not hold IEC 62443-9-9
          notes/standing-notes.yaml | - id: drawing | - id: drawings | notes drawings | "id" must be one of
          notes/standing-notes.yaml | - id: drawing | - id: division | notes division | this note stands here twice
          documents/nerc-cip/systems.yaml | asset_type: PCA | asset_type: PLC | names 4 | "asset_type" must be one of BES Cyber System; EACMS
          vocabulary/plain-words.yaml | field: | weak: | plain-words.yaml | "weak" is no meaning of plain-words
          sectors/sectors.yaml | architecture: power-generation | architecture: power-gen | sectors electricity-generation | there is no architecture power-gen
          thesaurus/access.yaml | - SR 2.1\\n | - SR 9.9\\n | concepts | there is no iec62443-3-3:SR 9.9
          documents/nist-800-82/baselines.yaml | AC-3(11) | AC-3(99) | added | there is no nist-800-53:AC-3(99)
          sectors/facts.yaml | id: employees | id: persons_served | facts | is defined already
          sectors/jurisdictions.yaml | part_of: eu | part_of: moon | jurisdictions | part of moon, which is no jurisdiction
          documents/cra/document.yaml | canonical: 'Art. | yields_to: [nis2]\\n    canonical: 'Art. | document.yaml:56 at /id_forms/0/yields_to/0: | circle: nis2, cra and again nis2
          documents/cisa-cpg/document.yaml | - cpg 2.0\\n | - CSF 2\\n | document.yaml:33 at /names/1: | "CSF 2" is read as a name in
          documents/nerc-cip/document.yaml | - cip\\n | - 4-1\\n | document.yaml:57 at /short_names/0: | documents/iec62443-4-1/document.yaml
          documents/cisa-cpg/document.yaml | - cpg 2.0\\n | - '62443'\\n | document.yaml:33 at /names/1: | documents/iec62443-3-3/document.yaml
          sectors/instruments/api-1164.yaml | jurisdiction: international | jurisdiction: moon | api-1164.yaml:6 at /jurisdiction: | there is no jurisdiction moon
          sectors/instruments/api-1164.yaml | confidence: medium-high | confidence: fair | api-1164.yaml:21 at /confidence: | not fair
          pairings/iec62443-3-3_iec62443-4-2.yaml | target: iec62443-4-2 | target: iec62443-9-9 | iec62443-4-2.yaml:6 at /target: | unknown standard iec62443-9-9
          documents/nis2/document.yaml | order: 120 | order: 130 | document.yaml:29 at /order: | the order 130 is that of cra
          vocabulary/role-signs.yaml | firm: | farm: | at /farm: | "farm" is no meaning
          quality/mapping-judgments.yaml | from: NDR 5.3 | from: NDR 5.9 | mapping-judgments.yaml:4 at /judgments/0/from: | there is no iec62443-4-2:NDR 5.9
          quality/mapping-judgments.yaml | to: SI-8, | to: SI-88, | mapping-judgments.yaml:4 at /judgments/0/to: | there is no nist-800-53:SI-88
          quality/mapping-judgments.yaml | {set: iec62443-4-2 | {set: iec62443-4-9 | mapping-judgments.yaml:4 at /judgments/0/set: | no set of mappings iec62443-4-9_nist-800-53
          devices/controllers.yaml | assets: [A0003, A0017, A0018] | assets: [A0003, A0099] | controllers.yaml:8 at /devices/0/assets/1: | there is no asset A0099
          devices/controllers.yaml | is: controller\\n | is: toaster\\n | controllers.yaml:14 at /devices/1/is: | there is no device toaster
          devices/controllers.yaml | - name: PAC\\n | - name: PLC\\n | /name: | this device is defined twice
          devices/controller-families.yaml | maker: Siemens, is: PLC | maker: Nobody, is: PLC | /devices/0/maker: | makers.yaml has no Nobody
          devices/controllers.yaml | levels: ["1"] | levels: ["6"] | controllers.yaml:10 at /devices/0/levels/0: | there is no level 6
          documents/nerc-cip/systems.yaml | devices: [firewall] | devices: [toaster] | /devices/0: | there is no device toaster
          documents/nist-800-53/controls/AC.yaml | family: AC | family: AT | AC.yaml:2 at /family: | this is the file of the family AC
          documents/nist-800-53/controls/AC.yaml | title: Access Control\\n | title: Access\\n | AC.yaml:3 at /title: | document.yaml calls it Access Control
          documents/mitre-ics/additions.yaml | former_names: | former_names: { | additions.yaml | expected
          known/schemes.yaml | id: bsz\\n | id: cmmc\\n | schemes.yaml | this entry is defined twice
          known/schemes.yaml | names: [BSZ, | names: [CMMC 2.0, | schemes.yaml | "CMMC 2.0" is a name of
          known/schemes.yaml | names: [BSZ, | names: [SR 1-1, | schemes.yaml:25 at /known/1/names/0: | "SR 1-1" is a name of the row iec62443-3-3:SR 1.1 already
          known/schemes.yaml | names: [BSZ, | names: [stuxnet, | schemes.yaml:25 at /known/1/names/0: | "stuxnet" is a name of the row mitre-ics:S0603 already
          known/schemes.yaml | names: [BSZ, | names: [IEC 62443 3 3, | schemes.yaml:25 at /known/1/names/0: | is a name of the document iec62443-3-3 already
          known/schemes.yaml | names: [BSZ, | names: [Conduit, | schemes.yaml:25 at /known/1/names/0: | is a name of the glossary already
          known/schemes.yaml | names: [BSZ, | names: [CFATS, | schemes.yaml:25 at /known/1/names/0: | "CFATS" is the instrument cfats, which "instrument" must say
          known/schemes.yaml | names: [BSZ, | names: ["?", | schemes.yaml | a name has 1 to
          known/schemes.yaml | {in: iec62443-4-1, id: "SVV-4" | {in: iec62443-4-1, id: "SVV-44" | schemes.yaml | there is no iec62443-4-1:SVV-44
          known/schemes.yaml | {in: iec62443-4-1, id: "SVV-4" | {in: nist-800-53, id: "AC-2(10)" | schemes.yaml | nist-800-53:AC-2(10) is not in force
          known/schemes.yaml | {in: iec62443-4-1, id: "SVV-4" | {in: iec62443-9-9, id: "SVV-4" | schemes.yaml | unknown standard iec62443-9-9
          known/schemes.yaml | instrument: cmmc\\n | instrument: cmmd\\n | schemes.yaml | there is no instrument cmmd
          known/schemes.yaml | source: "third | sauce: "third | schemes.yaml | "source" is missing
          known/schemes.yaml | seen: | sien: | schemes.yaml | "seen" is missing
          known/schemes.yaml | not_held: | held: | schemes.yaml | "not_held" is missing
          known/frameworks.yaml | only_as_written: [DREAD] | only_as_written: [DREED] | frameworks.yaml | no name is DREED
          known/id-families.yaml | pattern: | form: | id-families.yaml | a family of ids has a "pattern"
          known/id-families.yaml | pattern: 'M1\\d{3}' | pattern: 'M\\d{4}' | id-families.yaml | the pattern takes mitre-ics:M0
          known/id-families.yaml | pattern: 'M1\\d{3}' | pattern: 'M(\\d' | id-families.yaml | the pattern cannot be read
          known/id-families.yaml | pattern: 'M1\\d{3}' | pattern: 'M[abc]+' | id-families.yaml | an id has a digit, a hyphen, a colon or a #
          """)
  void aMistakeIsReportedWithFileAndPlace(
      String file, String was, String is, String place, String problem) throws IOException {
    corpus.with(
        file,
        was,
        is,
        path ->
            assertThatThrownBy(() -> CuratedCorpus.read(folder))
                .isInstanceOf(CorpusFormatException.class)
                .message()
                .contains(List.of(path.toString(), place == null ? "" : place, problem)));
  }

  @Test
  void aListOfWordsHasItsFileAndAFileItsList() throws IOException {
    Path from = folder.resolve("vocabulary/role-names.yaml");
    Path to = folder.resolve("vocabulary/role-nouns.yaml");
    byte[] list = Files.readAllBytes(from);
    Files.move(from, to);
    assertThatThrownBy(() -> CuratedCorpus.read(folder))
        .hasMessageContaining(to + ":3: no list of words is called role-nouns");
    Files.delete(to);
    assertThatThrownBy(() -> CuratedCorpus.read(folder))
        .hasMessageContaining(from + ": this list of words is missing");
    Files.write(from, list);
  }
}
