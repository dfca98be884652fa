package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.otsecurity.TestDocuments.IEC_62443_3_3;
import static org.otsecurity.TestDocuments.IEC_62443_4_2;
import static org.otsecurity.domain.id.DocumentId.MITRE_ICS;
import static org.otsecurity.domain.id.DocumentId.NIST_800_53;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.known.KnownKind;
import org.otsecurity.domain.known.KnownThing;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;

/**
 * Counts of the whole corpus: a row that is lost or slips in shows here, without any other file.
 */
class CorpusCountTest {

  /**
   * Each with a sentence what it is, one why it is not held, where it is, and when that was seen.
   */
  @Test
  void atLeast250ThingsAreKnownByNameOfEveryKind() {
    List<KnownThing> known = CorpusFiles.corpus().known();
    assertThat(known).hasSizeGreaterThanOrEqualTo(250);
    assertThat(known).extracting(KnownThing::kind).contains(KnownKind.values());
    assertThat(known)
        .allSatisfy(each -> {
          assertThat(each.what().split(" ")).as(each.id()).hasSizeBetween(6, 45);
          assertThat(each.notHeld().split(" ")).as(each.id()).hasSizeBetween(4, 30);
          assertThat(each.source()).as(each.id()).doesNotContain("/tmp/");
        });
  }

  @Test
  void part33Has51SystemRequirementsAnd49Enhancements() {
    assertThat(kinds(IEC_62443_3_3.value()))
        .containsOnly(
            Map.entry("common constraint", 3),
            Map.entry("system requirement", 51),
            Map.entry("requirement enhancement", 49));
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
    assertThat(kinds(IEC_62443_4_2.value()))
        .containsOnly(
            Map.entry("common constraint", 4),
            Map.entry("component requirement", 73),
            Map.entry("requirement enhancement", 49));
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
    assertThat(kinds("iec62443-3-2"))
        .containsOnly(
            Map.entry("requirement group", 7), Map.entry("zone and conduit requirement", 32));
    assertThat(kinds("iec62443-4-1")).containsOnly(Map.entry("lifecycle requirement", 47));
    assertThat(kinds("iec62443-2-4"))
        .containsOnly(
            Map.entry("service provider requirement", 72),
            Map.entry("requirement enhancement", 51));
    assertThat(kinds("iec62443-2-1"))
        .containsOnly(Map.entry("requirement group", 16), Map.entry("asset owner requirement", 87));
  }

  @Test
  void sp80053Has1196EntriesIn20Families() {
    assertThat(standard(NIST_800_53).families()).hasSize(20);
    assertThat(kinds(NIST_800_53.value()))
        .containsOnly(Map.entry("control", 324), Map.entry("control enhancement", 872));
  }

  @ParameterizedTest
  @CsvSource({
    "control, ACTIVE, 300",
    "control, WITHDRAWN, 24",
    "control enhancement, ACTIVE, 714",
    "control enhancement, WITHDRAWN, 158"
  })
  void sp80053EntriesPerStatus(String kind, Status status, int count) {
    assertThat(
            count(NIST_800_53, each -> each.kind().value().equals(kind) && each.status() == status))
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
    assertThat(kinds("nist-800-82")).containsOnly(Map.entry("section", 243));
  }

  @Test
  void listedDocumentsHaveTheirRows() {
    assertThat(kinds("nerc-cip"))
        .containsOnly(
            Map.entry("reliability standard", 14),
            Map.entry("reliability requirement", 49),
            Map.entry("requirement part", 125));
    assertThat(kinds("nist-csf"))
        .containsOnly(
            Map.entry("function", 6), Map.entry("category", 22), Map.entry("subcategory", 106));
    assertThat(kinds("cisa-cpg")).containsOnly(Map.entry("goal", 38 + 34));
    assertThat(kinds("iso27001")).containsEntry("annex control", 93);
    assertThat(kinds("nis2")).containsEntry("article", 46).containsEntry("annex sector", 18);
    assertThat(kinds("nis2-ir-2024-2690"))
        .containsOnly(
            Map.entry("article", 16),
            Map.entry("annex section", 13),
            Map.entry("annex heading", 45),
            Map.entry("annex point", 161),
            Map.entry("annex subpoint", 217));
    assertThat(kinds("cra"))
        .containsEntry("article", 71)
        .containsEntry("essential requirement", 23);
    assertThat(kinds("dora")).containsEntry("article", 64);
    assertThat(kinds("cer")).containsEntry("article", 29);
  }

  @Test
  void strideHasSixCategories() {
    assertThat(kinds("stride")).containsOnly(Map.entry("threat category", 6));
  }

  @Test
  void attackObjects() {
    assertThat(kinds(MITRE_ICS.value()))
        .containsOnly(
            Map.entry("tactic", 12),
            // In force, revoked and deprecated.
            Map.entry("technique", 79 + 9 + 12),
            Map.entry("sub-technique", 18),
            Map.entry("mitigation", 52),
            Map.entry("asset", 18),
            Map.entry("group", 14 + 2),
            Map.entry("software", 23 + 7),
            Map.entry("campaign", 8 + 1),
            Map.entry("detection strategy", 97),
            Map.entry("analytic", 97),
            Map.entry("data component", 36));
    assertThat(requirements(MITRE_ICS, each -> each.status() == Status.DEPRECATED))
        .extracting(each -> each.kind().value())
        .containsOnly("technique", "software", "campaign")
        .hasSize(12 + 7 + 1);
    assertThat(requirements(MITRE_ICS, each -> each.status() == Status.REVOKED))
        .extracting(each -> each.kind().value())
        .containsOnly("technique", "group")
        .hasSize(9 + 2);
  }

  @Test
  void attackRelations() {
    assertThat(relations(MITRE_ICS, RelationType.MITIGATES)).isEqualTo(402);
    assertThat(relations(MITRE_ICS, RelationType.TARGETS)).isEqualTo(842);
    // Software and techniques that groups, software and campaigns use: 169 + 83 + 20 + 16 + 5.
    assertThat(relations(MITRE_ICS, RelationType.USES)).isEqualTo(293);
    assertThat(relations(MITRE_ICS, RelationType.ATTRIBUTED_TO)).isEqualTo(5);
    assertThat(relations(MITRE_ICS, RelationType.DETECTS)).isEqualTo(97);
    assertThat(relations(MITRE_ICS, RelationType.REVOKED_BY)).isEqualTo(9 + 2);
    assertThat(relations(MITRE_ICS, RelationType.HAS_TACTIC)).isEqualTo(116);
    assertThat(relations(MITRE_ICS, RelationType.USE_NOW)).isEqualTo(20 + 7);
  }

  @Test
  void attackLabels() {
    List<Corpus.Label> labels = labels(MITRE_ICS);
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
        .extracting(each -> each.mitigation().value(), Corpus.Label::text)
        .containsExactly(tuple("M0948", "IEC 62443-4-2:2019 - CR 5.4"));
  }

  private static List<Corpus.Label> labels(DocumentId document) {
    return CorpusFiles.corpus().labels().stream()
        .filter(each -> each.mitigation().standard().equals(document))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iec62443-3-3",
        "iec62443-4-2",
        "nist-800-53",
        "nist-800-82",
        "mitre-ics",
        "mitre-emb3d",
        "stride",
        "nerc-cip",
        "nist-csf",
        "nis2",
        "nis2-ir-2024-2690",
        "cra",
        "dora",
        "cer",
        "cisa-cpg"
      })
  void everyRowInForceHasASummary(String document) {
    DocumentId standard = new DocumentId(document);
    assertThat(requirements(standard, CorpusCountTest::needsSummary))
        .allSatisfy(each -> assertThat(each.text()).as(each.id().toString()).isPresent());
    // What is revoked is in force in releases that can be asked as well.
    assertThat(
            requirements(standard, each -> !needsSummary(each) && each.status() != Status.REVOKED))
        .allSatisfy(each -> assertThat(each.text()).as(each.id().toString()).isEmpty());
  }

  private static boolean needsSummary(Requirement each) {
    return each.status() == Status.ACTIVE;
  }

  private static List<Integer> cumulative(DocumentId standard, Predicate<Requirement> which) {
    List<Requirement> rows =
        requirements(standard, each -> each.level().isPresent() && which.test(each));
    return List.of(1, 2, 3, 4).stream()
        .map(level -> (int) rows.stream().filter(row -> row.level().get() <= level).count())
        .toList();
  }

  private static Map<String, Integer> kinds(String document) {
    Map<String, Integer> kinds = new TreeMap<>();
    requirements(new DocumentId(document), each -> true)
        .forEach(each -> kinds.merge(each.kind().value(), 1, Integer::sum));
    return kinds;
  }

  private static long relations(DocumentId source, RelationType type) {
    return CorpusFiles.corpus().relations().stream()
        .filter(each -> each.source().standard().equals(source) && each.type() == type)
        .count();
  }

  private static int count(DocumentId standard, Predicate<Requirement> which) {
    return requirements(standard, which).size();
  }

  private static List<Requirement> requirements(DocumentId standard, Predicate<Requirement> which) {
    return CorpusFiles.requirements(standard).values().stream().filter(which).toList();
  }

  private static Standard standard(DocumentId id) {
    return CorpusFiles.corpus().documents().get(id).standard();
  }
}
