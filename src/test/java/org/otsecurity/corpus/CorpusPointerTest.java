package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.CorpusFinding;
import org.otsecurity.source.curated.CuratedCorpus;

/**
 * What only the whole corpus shows to be wrong: references that dangle, and words with two
 * meanings. A finding points at the very value, in a list at its element.
 */
class CorpusPointerTest {
  @TempDir private static Path folder;

  private static CorpusCopy corpus;

  @BeforeAll
  static void copy() throws IOException {
    corpus = CorpusCopy.in(folder);
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
          thesaurus/access.yaml | - SR 2.1\\n | - SR 9.9\\n | 26 at /concepts/0/see/0: | there is no iec62443-3-3:SR 9.9
          mappings/iec62443-3-3_nist-800-53/FR1.yaml | - id: IA-8\\n | - id: IA-88\\n | 11 at /mappings/0/to/1/id: | there is no nist-800-53:IA-88
          mappings/iec62443-3-3_nist-800-53/FR1.yaml | - id: SR 1.1\\n | - id: SR 9.1\\n | 3 at /mappings/0/id: | there is no iec62443-3-3:SR 9.1
          mappings/iec62443-3-3_nist-800-53/FR1.yaml | - id: IA-8\\n | - id: IA-2\\n | 11 at /mappings/0/to/1/id: | nist-800-53:IA-2 is named twice
          mappings/iec62443-3-3_nist-800-53/FR1.yaml | confidence: 0.9 | confidence: 0.8 | 7 at /mappings/0/to/0/confidence: | must be 0.9, 0.7 or 0.5
          documents/nist-800-82/baselines.yaml | LOW: [AC-17(9), AU-4(1) | LOW: [AC-17(9), AU-4(9) | 3 at /added/LOW/1: | there is no nist-800-53:AU-4(9)
          documents/nist-800-82/baselines.yaml | removed:\\n  MODERATE: [ | removed:\\n  MODERATE: [AC-17(9), | 7 at /removed/MODERATE/0: | removes from MODERATE what is so already: AC-17(9)
          documents/nist-800-82/baselines.yaml | LOW: [AC-17(9) | LOW: [AC-17(9), AC-2 | 3 at /added/LOW/1: | adds to LOW what is so already: AC-2
          releases/mitre-ics-19.1.tsv | has tactic=TA0107;targets=A0002 | has tactic=TA0199;targets=A0002 | at /relations: | mitre-ics:TA0199, which no row defines
          documents/nist-800-53/controls/AC.yaml | related: [AC-11] | related: [AC-99] | /related/0: | nist-800-53:AC-99, which no row defines
          pairings/iec62443-3-3_iec62443-4-2.yaml | component: [CR 1.1]\\n | component: [CR 1.1, CR 9.9]\\n | 12 at /pairings/0/component/1: | iec62443-4-2:CR 9.9, which no row defines
          glossary/terms.yaml | see: [ZCR 3.1, SR 5.1 | see: [ZCR 3.1, SR 9.1 | 16 at /terms/0/see/1: | there is no SR 9.1 to see
          glossary/terms.yaml | differs_from: [conduit, Purdue model] | differs_from: [conduit, model] | 10 at /terms/0/differs_from/1: | there is no term model
          topics/security-levels.yaml | id: ZCR 5.3, | id: ZCR 9.3, | 28 at /topics/0/rows/1/id: | there is no iec62443-3-2:ZCR 9.3
          sectors/sectors.yaml | nis2: [ | nis2: [Annex 9, | /nis2/0: | there is no nis2:Annex 9
          sectors/rules.yaml | duties_by: [ | duties_by: [moon, | /duties_by/0: | there is no fact moon
          zones/architectures/water-treatment.yaml | to: idmz\\n | to: moon\\n | /conduits/0/to: | it ends at moon
          zones/architectures/water-treatment.yaml | flags: [business] | flags: [lunar] | /zones/0/flags/0: | unknown flag lunar
          zones/purdue-levels.yaml | basis: "{ZCR 3.3}" | basis: "{ZCR 9.9}" | 179 at /rules/2/basis: | does not hold ZCR 9.9
          zones/purdue-levels.yaml | basis: "{ZCR 3.3}" | basis: ZCR 9.9 | 179 at /rules/2/basis: | must stand in curly brackets
          documents/iec62443-4-2/requirements/FR1.yaml | [software-application, | [software-application, toaster, | /component_types/1: | unknown component type toaster
          documents/iec62443-3-3/requirements/FR1.yaml | attested_by: [ | attested_by: [plcnext-list, | 8 at /requirements/0/attested_by/0: | does not declare the source plcnext-list
          documents/iec62443-3-3/requirements/FR1.yaml | evidence: { | evidence: {plcnext-list: 1, | 7 at /requirements/0/evidence/plcnext-list: | does not declare the source plcnext-list
          documents/nerc-cip/requirements.yaml | attested_by: [official-pdf] | attested_by: [hearsay] | /requirements/2/attested_by/0: | does not declare the source hearsay
          documents/cra/document.yaml | name: Cyber Resilience Act | name: DORA | 3 at /name: | "DORA" is read as a name in
          documents/cra/document.yaml | called: CRA | called: NIS2 | 32 at /called: | documents/nis2/document.yaml
          documents/cra/document.yaml | - cyber resilience act\\n | - nerc cip\\n | 37 at /names/1: | documents/nerc-cip/document.yaml
          documents/dora/document.yaml | families:\\n | families:\\n  - {id: I, title: T}\\n  - {id: I, title: U}\\n | /families/1/id: | declares I twice
          vocabulary/role-names.yaml | - consultant\\n | - consultant\\n  - oem\\n | 24 at /service-provider/5: | "oem" means product-maker already
          vocabulary/spellings.yaml | - centres\\n | - centres\\n  - centre\\n | 21 at /centers/1: | "centre" means center already
          vocabulary/role-signs.yaml | - msp(s)\\n | - oem\\n | /provider/1: | "oem" means maker already
          sectors/facts.yaml | - staff\\n | - residents\\n | /facts/1/units/1: | "residents" is a name of persons_served already
          sectors/facts.yaml | - staff\\n | - people\\n | /facts/1/units/1: | "people" is a name of persons_served already
          sectors/facts.yaml | - id: medium_sized | - id: employees | /tests/0/id: | a fact is called employees already
          sectors/jurisdictions.yaml | - USA\\n | - Germany\\n | /names/ | "Germany" is a name of us-federal already
          sectors/jurisdictions.yaml | part_of: eu | part_of: germany | /part_of: | part of each other in a circle
          sectors/sectors.yaml | - power plant\\n | - power-plant\\n      - Power plant\\n | /sectors/0/names/1: | "Power plant" is a name of electricity-generation already
          sectors/instruments/cra.yaml | id: cra\\n | id: cer\\n | 2 at /id: | the instrument cer is defined already
          devices/controllers.yaml | [control device, | [E-DR, | /names/0: | "E-DR" is a name of embedded device already
          devices/component-types.yaml | [application, | [Sandworm Team, | /names/0: | "Sandworm Team" is a name of the row mitre-ics:G0034 already
          devices/component-types.yaml | [application, | [CRA, | /names/0: | "CRA" is a name of the document cra already
          devices/component-types.yaml | [application, | [Volt Typhoon, | /names/0: | which is known and not held already
          zones/purdue-levels.yaml | [process, field, | [process, PLC level, | /levels/1/aliases/3: | "PLC level" is a name of 0 already
          zones/architectures/water-treatment.yaml | [water, water | [power generation, water | /names/0: | "power generation" is a name of power-generation already
          documents/nerc-cip/systems.yaml | - usb\\n | - eacms\\n | /subjects/0/words/2: | "eacms" is a name of names 1
          quality/mapping-judgments.yaml | from: CR 7.1, to: CP-12, | from: NDR 5.3, to: SI-8, | 5 at /judgments/1: | this pair is judged already
          quality/mapping-judgments.yaml | to: CP-12, | to: CP-11, | 5 at /judgments/1/sample: | the set does not hold this pair
          quality/mapping-judgments.yaml | to: CP-12, sample: kept | to: CP-12, sample: dropped | 5 at /judgments/1/sample: | the set holds this pair
          """)
  void aFindingPointsAtTheValue(String file, String was, String is, String place, String problem)
      throws IOException {
    CorpusFinding found = corpus.found(file, was, is);
    assertThat(found.file()).isEqualTo(folder.resolve(file));
    assertThat(found.toString()).contains(place).contains(problem);
  }
}
