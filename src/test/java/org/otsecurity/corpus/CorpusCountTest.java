package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.otsecurity.domain.id.StandardId.IEC_62443_3_3;
import static org.otsecurity.domain.id.StandardId.IEC_62443_4_2;
import static org.otsecurity.domain.id.StandardId.MITRE_ICS;
import static org.otsecurity.domain.id.StandardId.NIST_800_53;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;

/**
 * Counts of the whole corpus: a row that is lost or slips in shows here, without any other file.
 */
class CorpusCountTest {

  @Test
  void part33Has51SystemRequirementsAnd49Enhancements() {
    assertThat(kinds(IEC_62443_3_3))
        .containsOnly(
            Map.entry(RequirementKind.COMMON_CONSTRAINT, 3),
            Map.entry(RequirementKind.SYSTEM_REQUIREMENT, 51),
            Map.entry(RequirementKind.REQUIREMENT_ENHANCEMENT, 49));
    assertThat(cumulative(IEC_62443_3_3, each -> true)).containsExactly(37, 60, 90, 100);
  }

  @ParameterizedTest
  @CsvSource({
    "IAC, 10, 16, 22, 24",
    "UC, 8, 12, 21, 24",
    "SI, 5, 10, 16, 19",
    "DC, 2, 4, 5, 6",
    "RDF, 4, 6, 10, 11",
    "TRE, 1, 2, 3, 3",
    "RA, 7, 10, 13, 13"
  })
  void part33LevelsPerFoundationalRequirement(
      FoundationalRequirement fr, int sl1, int sl2, int sl3, int sl4) {
    assertThat(cumulative(IEC_62443_3_3, each -> each.family().orElse("").equals(fr.name())))
        .containsExactly(sl1, sl2, sl3, sl4);
  }

  @Test
  void part42Has122Rows() {
    assertThat(kinds(IEC_62443_4_2))
        .containsOnly(
            Map.entry(RequirementKind.COMMON_CONSTRAINT, 4),
            Map.entry(RequirementKind.COMPONENT_REQUIREMENT, 73),
            Map.entry(RequirementKind.REQUIREMENT_ENHANCEMENT, 49));
    assertThat(cumulative(IEC_62443_4_2, each -> true)).containsExactly(50, 93, 116, 122);
  }

  @ParameterizedTest
  @CsvSource({"CR, 43, 27", "SAR, 2, 1", "EDR, 8, 5", "HDR, 8, 6", "NDR, 12, 10"})
  void part42RowsPerPrefix(String prefix, int base, int enhancements) {
    Predicate<Requirement> ofPrefix = each -> each.id().value().startsWith(prefix + " ");
    Predicate<Requirement> isBase = each -> each.parent().isEmpty();
    assertThat(count(IEC_62443_4_2, ofPrefix.and(isBase))).isEqualTo(base);
    assertThat(count(IEC_62443_4_2, ofPrefix.and(isBase.negate()))).isEqualTo(enhancements);
  }

  @ParameterizedTest
  @CsvSource({
    "SOFTWARE_APPLICATION, 34, 53, 67, 73",
    "EMBEDDED_DEVICE, 36, 61, 77, 83",
    "HOST_DEVICE, 36, 62, 78, 84",
    "NETWORK_DEVICE, 40, 67, 86, 92"
  })
  void part42LevelsPerComponentType(ComponentType type, int sl1, int sl2, int sl3, int sl4) {
    assertThat(cumulative(IEC_62443_4_2, each -> each.componentTypes().contains(type)))
        .containsExactly(sl1, sl2, sl3, sl4);
  }

  @Test
  void listedPartsHaveTheirRows() {
    assertThat(kinds(StandardId.IEC_62443_3_2))
        .containsOnly(
            Map.entry(RequirementKind.REQUIREMENT_GROUP, 7),
            Map.entry(RequirementKind.ZONE_CONDUIT_REQUIREMENT, 32));
    assertThat(kinds(StandardId.IEC_62443_4_1))
        .containsOnly(Map.entry(RequirementKind.LIFECYCLE_REQUIREMENT, 47));
    assertThat(kinds(StandardId.IEC_62443_2_4))
        .containsOnly(
            Map.entry(RequirementKind.SERVICE_PROVIDER_REQUIREMENT, 72),
            Map.entry(RequirementKind.REQUIREMENT_ENHANCEMENT, 51));
    assertThat(kinds(StandardId.IEC_62443_2_1))
        .containsOnly(
            Map.entry(RequirementKind.REQUIREMENT_GROUP, 16),
            Map.entry(RequirementKind.ASSET_OWNER_REQUIREMENT, 87));
  }

  @Test
  void sp80053Has1196EntriesIn20Families() {
    assertThat(standard(NIST_800_53).families()).hasSize(20);
    assertThat(kinds(NIST_800_53))
        .containsOnly(
            Map.entry(RequirementKind.CONTROL, 324),
            Map.entry(RequirementKind.CONTROL_ENHANCEMENT, 872));
  }

  @ParameterizedTest
  @CsvSource({
    "CONTROL, ACTIVE, 300",
    "CONTROL, WITHDRAWN, 24",
    "CONTROL_ENHANCEMENT, ACTIVE, 714",
    "CONTROL_ENHANCEMENT, WITHDRAWN, 158"
  })
  void sp80053EntriesPerStatus(RequirementKind kind, Status status, int count) {
    assertThat(count(NIST_800_53, each -> each.kind() == kind && each.status() == status))
        .isEqualTo(count);
  }

  @Test
  void sp80053Relations() {
    assertThat(relations(NIST_800_53, RelationType.RELATED)).isEqualTo(3527);
    assertThat(relations(NIST_800_53, RelationType.INCORPORATED_INTO)).isEqualTo(165);
    assertThat(relations(NIST_800_53, RelationType.MOVED_TO)).isEqualTo(34);
  }

  @ParameterizedTest
  @CsvSource({
    "LOW, 149",
    "MODERATE, 287",
    "HIGH, 370",
    "PRIVACY, 96",
    "OT_LOW, 160",
    "OT_MODERATE, 304",
    "OT_HIGH, 387"
  })
  void sp80053Baselines(Baseline baseline, int count) {
    assertThat(count(NIST_800_53, each -> each.baselines().contains(baseline))).isEqualTo(count);
  }

  @Test
  void sp80082Has243Sections() {
    assertThat(kinds(StandardId.NIST_800_82)).containsOnly(Map.entry(RequirementKind.SECTION, 243));
  }

  @Test
  void listedDocumentsHaveTheirRows() {
    assertThat(kinds(StandardId.NERC_CIP))
        .containsOnly(
            Map.entry(RequirementKind.RELIABILITY_STANDARD, 14),
            Map.entry(RequirementKind.RELIABILITY_REQUIREMENT, 49),
            Map.entry(RequirementKind.REQUIREMENT_PART, 125));
    assertThat(kinds(StandardId.NIST_CSF))
        .containsOnly(
            Map.entry(RequirementKind.FUNCTION, 6),
            Map.entry(RequirementKind.CATEGORY, 22),
            Map.entry(RequirementKind.SUBCATEGORY, 106));
    assertThat(kinds(StandardId.CISA_CPG)).containsOnly(Map.entry(RequirementKind.GOAL, 38 + 34));
    assertThat(kinds(StandardId.ISO_27001)).containsEntry(RequirementKind.ANNEX_CONTROL, 93);
    assertThat(kinds(StandardId.NIS2))
        .containsEntry(RequirementKind.ARTICLE, 46)
        .containsEntry(RequirementKind.ANNEX_SECTOR, 18);
    assertThat(kinds(StandardId.CRA))
        .containsEntry(RequirementKind.ARTICLE, 71)
        .containsEntry(RequirementKind.ESSENTIAL_REQUIREMENT, 23);
    assertThat(kinds(StandardId.DORA)).containsEntry(RequirementKind.ARTICLE, 64);
    assertThat(kinds(StandardId.CER)).containsEntry(RequirementKind.ARTICLE, 29);
  }

  @Test
  void strideHasSixCategories() {
    assertThat(kinds(StandardId.STRIDE))
        .containsOnly(Map.entry(RequirementKind.THREAT_CATEGORY, 6));
  }

  @Test
  void attackObjects() {
    assertThat(kinds(MITRE_ICS))
        .containsOnly(
            Map.entry(RequirementKind.TACTIC, 12),
            Map.entry(RequirementKind.TECHNIQUE, 83 + 12),
            Map.entry(RequirementKind.MITIGATION, 52),
            Map.entry(RequirementKind.ASSET, 18),
            Map.entry(RequirementKind.GROUP, 14 + 2),
            Map.entry(RequirementKind.SOFTWARE, 23),
            Map.entry(RequirementKind.CAMPAIGN, 7),
            Map.entry(RequirementKind.DETECTION_STRATEGY, 83));
    assertThat(requirements(MITRE_ICS, each -> each.status() == Status.DEPRECATED))
        .hasSize(12)
        .allMatch(each -> each.kind() == RequirementKind.TECHNIQUE);
    assertThat(requirements(MITRE_ICS, each -> each.status() == Status.REVOKED))
        .hasSize(2)
        .allMatch(each -> each.kind() == RequirementKind.GROUP);
  }

  @Test
  void attackRelations() {
    assertThat(relations(MITRE_ICS, RelationType.MITIGATES)).isEqualTo(331);
    assertThat(relations(MITRE_ICS, RelationType.TARGETS)).isEqualTo(685);
    // Software and techniques that groups, software and campaigns use: 163 + 63 + 20 + 16 + 5.
    assertThat(relations(MITRE_ICS, RelationType.USES)).isEqualTo(267);
    assertThat(relations(MITRE_ICS, RelationType.ATTRIBUTED_TO)).isEqualTo(5);
    assertThat(relations(MITRE_ICS, RelationType.DETECTS)).isEqualTo(83);
    assertThat(relations(MITRE_ICS, RelationType.REVOKED_BY)).isEqualTo(2);
    assertThat(relations(MITRE_ICS, RelationType.HAS_TACTIC)).isEqualTo(94);
    assertThat(relations(MITRE_ICS, RelationType.USE_NOW)).isEqualTo(20);
  }

  @Test
  void attackLabels() {
    List<Corpus.Label> labels = CorpusFiles.corpus().labels();
    assertThat(labels).hasSize(124);
    assertThat(labels.stream().map(Corpus.Label::mitigation).distinct()).hasSize(46);
    assertThat(labels.stream().map(each -> each.text().replaceAll(" - .*", "")))
        .satisfies(editions -> {
          assertThat(editions).filteredOn("IEC 62443-3-3:2013"::equals).hasSize(37);
          assertThat(editions).filteredOn("IEC 62443-4-2:2019"::equals).hasSize(40);
          assertThat(editions).filteredOn("NIST SP 800-53 Rev. 5"::equals).hasSize(42);
          assertThat(editions).filteredOn("NIST SP 800-53 Rev. 4"::equals).hasSize(5);
        });
    // Part 4-2 states no component requirement in clause 5.4, which MITRE cites.
    assertThat(labels)
        .filteredOn(each -> each.note().contains("resolves to nothing"))
        .extracting(Corpus.Label::mitigation, Corpus.Label::text)
        .containsExactly(tuple("M0948", "IEC 62443-4-2:2019 - CR 5.4"));
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "IEC_62443_3_3",
        "IEC_62443_4_2",
        "NIST_800_53",
        "NIST_800_82",
        "MITRE_ICS",
        "STRIDE",
        "NERC_CIP",
        "NIST_CSF",
        "NIS2",
        "CRA",
        "DORA",
        "CER",
        "CISA_CPG"
      })
  void everyRowInForceHasASummary(StandardId standard) {
    assertThat(requirements(standard, CorpusCountTest::needsSummary))
        .allSatisfy(each -> assertThat(each.text()).as(each.id().toString()).isPresent());
    assertThat(requirements(standard, each -> !needsSummary(each)))
        .allSatisfy(each -> assertThat(each.text()).as(each.id().toString()).isEmpty());
  }

  private static boolean needsSummary(Requirement each) {
    return each.status() == Status.ACTIVE;
  }

  private static List<Integer> cumulative(StandardId standard, Predicate<Requirement> which) {
    List<Requirement> rows =
        requirements(standard, each -> each.level().isPresent() && which.test(each));
    return List.of(1, 2, 3, 4).stream()
        .map(level -> (int) rows.stream().filter(row -> row.level().get() <= level).count())
        .toList();
  }

  private static Map<RequirementKind, Integer> kinds(StandardId standard) {
    Map<RequirementKind, Integer> kinds = new TreeMap<>();
    requirements(standard, each -> true).forEach(each -> kinds.merge(each.kind(), 1, Integer::sum));
    return kinds;
  }

  private static long relations(StandardId source, RelationType type) {
    return CorpusFiles.corpus().relations().stream()
        .filter(each -> each.source().standard() == source && each.type() == type)
        .count();
  }

  private static int count(StandardId standard, Predicate<Requirement> which) {
    return requirements(standard, which).size();
  }

  private static List<Requirement> requirements(StandardId standard, Predicate<Requirement> which) {
    return CorpusFiles.requirements(standard).values().stream().filter(which).toList();
  }

  private static Standard standard(StandardId id) {
    return CorpusFiles.corpus().standards().stream()
        .filter(each -> each.id() == id)
        .findAny()
        .orElseThrow();
  }
}
