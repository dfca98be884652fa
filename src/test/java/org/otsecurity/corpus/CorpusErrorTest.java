package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.source.curated.CorpusFormatException;
import org.otsecurity.source.curated.CuratedCorpus;

/** Mistakes in a corpus, each made in a copy of ours: the message says which file and where. */
class CorpusErrorTest {
  @TempDir private Path folder;

  /** Everything but the texts of SP 800-53, which are half of the corpus and not needed here. */
  @BeforeEach
  void copyCorpus() throws IOException {
    try (var walk = Files.walk(CorpusFiles.FOLDER)) {
      for (Path from : walk.filter(each -> each.toString().endsWith(".yaml")).toList()) {
        String file = CorpusFiles.FOLDER.relativize(from).toString().replace('\\', '/');
        if (!file.startsWith("nist-800-53/texts/")) {
          Path to = folder.resolve(file);
          Files.createDirectories(to.getParent());
          Files.copy(from, to);
        }
      }
    }
  }

  @Test
  void theCopyIsSound() throws IOException {
    assertThat(CuratedCorpus.read(folder).requirements())
        .hasSameSizeAs(CorpusFiles.corpus().requirements());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          iec62443-3-3/requirements/FR1.yaml | id: SR 1.2\\n | id: SR 1.1\\n | requirements SR 1.1 | SR 1.1 is defined already
          nist-800-53/controls/AT.yaml | id: AT-2\\n | id: AC-2\\n | controls AC-2 | controls/AC.yaml
          nist-800-53/controls/AC.yaml | id: AC-9\\n | id: AC-99\\n | controls AC-9(1) | nist-800-53:AC-9, is not defined
          iec62443-3-3/texts/FR1.yaml | SR 1.2: | SR 9.9: | SR 9.9 | a text for an id that is unknown
          iec62443-3-3/texts/FR2.yaml | SR 2.2: | SR 1.2: | SR 1.2 | FR1.yaml already
          mitre-ics/texts/techniques.yaml | T0802: | T0999: | T0999 | a text for an id that is unknown
          iec62443-3-3/requirements/FR1.yaml | level: 2 | level: 5 | requirements SR 1.1 RE 1 | must be 1 to 4, not 5
          iec62443-3-3/requirements/FR1.yaml | level: 2 | level: two | requirements SR 1.1 RE 1 | must be 1 to 4, not two
          iec62443-4-2/requirements/FR1.yaml | [software-application, | [toaster, | requirements CR 1.1 | unknown component type toaster
          nist-800-53/controls/AC.yaml | [MODERATE, HIGH] | [MEDIUM, HIGH] | controls AC-2(1) | unknown baseline MEDIUM
          nist-800-53/controls/AC.yaml | related: [AC-11] | related: [AC-99] | controls AC-2(5) | nist-800-53:AC-99, which no row defines
          mitre-ics/mitigations.yaml | mitigates: [T0882, | mitigates: [T0999, | mitigations M0803 | mitre-ics:T0999, which no row defines
          pairings/iec62443-3-3_iec62443-4-2.yaml | component: [NDR 1.6]\\n | component: [CR 1.6]\\n | pairings | iec62443-4-2:CR 1.6, which no row defines
          mitre-ics/groups.yaml | uses_software: [S0093] | uses_software: [S0093, S0093] | groups G0035 | stated twice
          mitre-ics/groups.yaml | name: FIN6\\n | label: FIN6\\n | groups G0037 | "name" is missing
          nist-800-53/standard.yaml | id: nist-800-53\\n | id: nist-800-35\\n |  | unknown standard id nist-800-35
          zones/purdue-levels.yaml | assets: [A0013] | assets: [A0099] | levels 0 | A0099, which no row defines
          zones/architectures/water-treatment.yaml | to: idmz\\n | to: moon\\n | conduits C1 | ends at moon
          zones/architectures/water-treatment.yaml | flags: [business] | flags: [lunar] | zones enterprise | unknown flag lunar
          topics/security-levels.yaml | id: ZCR 5.6, | id: ZCR 5.66, | topics choose-security-level | there is no iec62443-3-2:ZCR 5.66
          nerc-cip/requirements.yaml | impact_ratings: [medium, high] | impact_ratings: [medium, severe] | requirements.yaml:567 | one of high; medium; low, not severe
          nerc-cip/requirements.yaml | asset_types: [BES Cyber System, PACS] | asset_types: [BES Cyber System, PLC] | Part 1.1 applicability | "asset_types" must be one of BES Cyber System; EACMS; PACS; PCA; EAP; Control Center, not PLC
          nerc-cip/requirements.yaml | {impact_rating: high, asset_type: BES | {impact_rating: low, asset_type: BES | requirements.yaml:567 | leaves out low BES Cyber System, which the part does not name
          nerc-cip/requirements.yaml | effective: "2016-12-27" | effective: "soon" | CIP-002-5.1a version | "effective" must be an ISO date, not soon
          nerc-cip/requirements.yaml | enforcement: mandatory | enforcement: optional | CIP-002-5.1a version | subject to future enforcement, not optional
          nerc-cip/requirements.yaml | from: "2028-07-01" | from: "2028-07" | later_versions CIP-002-7 | must be an ISO date, not 2028-07
          iec62443-3-3/requirements/FR1.yaml | confidence: high | confidence: sure | FR1.yaml:4 | one of high; medium-high; medium; low, not sure
          sectors/instruments/api-1164.yaml | confidence: medium-high | confidence: fair | api-1164.yaml | one of high; medium-high; medium; low, not fair
          sectors/rules.yaml | role: operator | role: owner | rules.yaml:24 | one of any; operator; product-maker; service-provider, not owner
          sectors/sectors.yaml | role: operator | role: any | sectors.yaml:55 | one of operator; product-maker; service-provider, not any
          vocabulary/role-signs.yaml | firm: | farm: | role-signs.yaml | "farm" is no meaning of role-signs
          vocabulary/role-signs.yaml | - vendor(s) | - Vendor(s) | role-signs.yaml:8 | "Vendor" must be words in lower case
          vocabulary/role-signs.yaml | - i make\\n | - we make\\n | role-signs.yaml:14 | "we make" stands here twice
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
          mitre-ics/tactics.yaml | - id: TA0104 | - {id: TA0104 | tactics.yaml:7 | expected
          """)
  void aMistakeIsReportedWithFileAndPlace(
      String file, String was, String is, String place, String problem) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    String before = was.replace("\\n", "\n");
    assertThat(text).contains(before);
    int at = text.indexOf(before);
    Files.writeString(
        path,
        text.substring(0, at) + is.replace("\\n", "\n") + text.substring(at + before.length()));
    assertThatThrownBy(() -> CuratedCorpus.read(folder))
        .isInstanceOf(CorpusFormatException.class)
        .message()
        .contains(List.of(path.toString(), place == null ? "" : place, problem));
  }

  @Test
  void aListOfWordsHasItsFileAndAFileItsList() throws IOException {
    Path from = folder.resolve("vocabulary/role-names.yaml");
    Path to = folder.resolve("vocabulary/role-nouns.yaml");
    Files.move(from, to);
    assertThatThrownBy(() -> CuratedCorpus.read(folder))
        .hasMessageContaining(to + ":3: no list of words is called role-nouns");
    Files.delete(to);
    assertThatThrownBy(() -> CuratedCorpus.read(folder))
        .hasMessageContaining(from + ": this list of words is missing");
  }
}
