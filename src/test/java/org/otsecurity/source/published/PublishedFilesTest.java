package org.otsecurity.source.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.SharedFiles;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.source.PublishedFormatException;

/** The publishers' own files, read whole. The counts are tripwires. */
class PublishedFilesTest {
  @ParameterizedTest
  @CsvSource({
    SharedFiles.ATTACK_16 + ",16.1,2024-11-12,83,52,14,15,22,6,0,331,524",
    SharedFiles.ATTACK_17 + ",17.1,2025-05-06,83,52,14,14,23,7,0,331,524",
    SharedFiles.ATTACK_18 + ",18.1,2025-11-13,83,52,18,14,23,7,83,331,685"
  })
  void attackReleasesAreReadInFull(
      String file,
      String version,
      String date,
      long techniques,
      long mitigations,
      long assets,
      long groups,
      long software,
      long campaigns,
      long strategies,
      long mitigates,
      long targets)
      throws Exception {
    Release release = whole(file);
    assertThat(release.standard()).isEqualTo(DocumentId.MITRE_ICS);
    assertThat(release.version()).isEqualTo(version);
    assertThat(release.date()).isEqualTo(date);
    Map<String, Long> kinds =
        release.requirements().stream()
            .filter(each -> each.status() == Status.ACTIVE)
            .collect(Collectors.groupingBy(ReleasedRequirement::kind, Collectors.counting()));
    assertThat(kinds.get("tactic")).isEqualTo(12);
    assertThat(kinds.get("technique")).isEqualTo(techniques);
    assertThat(kinds.get("mitigation")).isEqualTo(mitigations);
    assertThat(kinds.get("asset")).isEqualTo(assets);
    assertThat(kinds.get("group")).isEqualTo(groups);
    assertThat(kinds.get("software")).isEqualTo(software);
    assertThat(kinds.get("campaign")).isEqualTo(campaigns);
    assertThat(kinds.getOrDefault("detection strategy", 0L)).isEqualTo(strategies);
    assertThat(relations(release, "mitigates")).isEqualTo(mitigates);
    assertThat(relations(release, "targets")).isEqualTo(targets);
    assertThat(
            release.requirements().stream()
                .filter(each -> each.status() == Status.DEPRECATED)
                .filter(each -> each.kind().equals("technique"))
                .count())
        .isEqualTo(12);
    ReleasedRequirement t0836 = one(release, "T0836");
    assertThat(t0836.title()).isEqualTo("Modify Parameter");
    assertThat(t0836.text())
        .hasValueSatisfying(text -> assertThat(text.length()).isGreaterThan(900));
    assertThat(t0836.relations().get("has tactic")).containsExactly("TA0106");
    assertThat(one(release, "G0074").status()).isEqualTo(Status.REVOKED);
    assertThat(one(release, "G0074").successors()).containsExactly("G0035");
  }

  @Test
  void catalogOf501IsReadInFull() throws Exception {
    Release release = whole(SharedFiles.OSCAL_FULL);
    assertThat(release.version()).isEqualTo("5.0.1");
    assertThat(release.requirements()).hasSize(1189);
    assertThat(release.requirements().stream().filter(e -> e.status() == Status.WITHDRAWN))
        .hasSize(182);
    assertThat(release.texts()).isEqualTo(1009);
    ReleasedRequirement ac2 = one(release, "AC-2");
    assertThat(ac2.text().orElseThrow())
        .startsWith("a. Define")
        .contains("\nd. Specify:\n  1. Authorized", "\n  3. ", "\nl. Align")
        .contains("[Assignment: organization-defined prerequisites and criteria]");
    assertThat(ac2.relations().get("related")).contains("AC-3", "SC-37").hasSize(28);
    assertThat(one(release, "AC-2(10)").successors()).containsExactly("AC-2");
    assertThat(one(release, "AC-2(1)").parent()).contains("AC-2");
    noInsertions(release);
  }

  @ParameterizedTest
  @CsvSource({SharedFiles.OSCAL_HIGH + ",370", SharedFiles.OSCAL_PRIVACY + ",102"})
  void catalogsOfBaselines520AreReadInFull(String file, int controls) throws Exception {
    PublishedFile read = PublishedFiles.read(SharedFiles.bytes(file));
    assertThat(read).isInstanceOf(PublishedFile.Part.class);
    Release release = ((PublishedFile.Part) read).release();
    assertThat(release.version()).isEqualTo("5.2.0");
    assertThat(release.texts()).isEqualTo(controls);
    noInsertions(release);
    assertThat(one(release, "AC-1").text().orElseThrow())
        .contains("[Selection (one or more): organization-level; mission/business")
        .contains("following [Assignment: organization-defined events]; and")
        .contains("\n    (a) Addresses");
  }

  @Test
  void profileSelectsControls() throws Exception {
    PublishedFile.Selection low =
        (PublishedFile.Selection)
            PublishedFiles.read(SharedFiles.bytes(SharedFiles.OSCAL_LOW_PROFILE));
    assertThat(low.baseline()).isEqualTo("LOW");
    assertThat(low.ids()).hasSize(149).contains("AC-1", "AT-2(2)").doesNotHaveDuplicates();
  }

  @Test
  void exportAndCompositeAgreeOnFacts() throws Exception {
    Release index =
        ((PublishedFile.Index) PublishedFiles.read(SharedFiles.bytes(SharedFiles.CPRT_BASELINES)))
            .release();
    Release composite = whole(SharedFiles.COMPOSITE);
    assertThat(index.requirements()).hasSize(1196);
    assertThat(composite.requirements()).hasSize(1196);
    for (ReleasedRequirement each : composite.requirements()) {
      ReleasedRequirement other = one(index, each.id());
      assertThat(other.status()).as(each.id()).isEqualTo(each.status());
      assertThat(other.relations().get("baselines"))
          .as(each.id())
          .isEqualTo(each.relations().get("baselines"));
    }
    assertThat(composite.texts()).isEqualTo(1010);
    assertThat(
            composite.requirements().stream()
                .filter(each -> each.textRelease().equals("5.0.1"))
                .count())
        .isEqualTo(508);
  }

  @Test
  void withdrawnRowsOfTheFrameworkNameWhatReplacesThem() throws Exception {
    Release core = whole(SharedFiles.CPRT_CSF);
    assertThat(core.version()).isEqualTo("2.0");
    Map<String, Long> kinds =
        core.requirements().stream()
            .filter(each -> each.status() == Status.ACTIVE)
            .collect(Collectors.groupingBy(ReleasedRequirement::kind, Collectors.counting()));
    assertThat(kinds).isEqualTo(Map.of("function", 6L, "category", 22L, "subcategory", 106L));
    assertThat(one(core, "ID.AM-06").successors()).containsExactly("GV.RR-02", "GV.SC-02");
    assertThat(one(core, "GV.OC-01").discussion().orElseThrow()).startsWith("Ex1: Share");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"type\":\"bundle\"}",
        "{\"type\":\"bundle\",\"objects\":7}",
        "{\"type\":\"bundle\",\"objects\":[7]}",
        "{\"catalog\":{}}",
        "{\"catalog\":{\"metadata\":{\"title\":\"Other\",\"version\":\"5.2.0\"}}}",
        "{\"profile\":{\"metadata\":{\"title\":\"SP 800-53 LOW\",\"version\":\"4\"}}}",
        "{\"response\":{\"elements\":{\"documents\":[]}}}",
        "<html>not found</html>"
      })
  void otherFilesAreRefusedInOneSentence(String text) {
    assertThatThrownBy(() -> PublishedFiles.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PublishedFormatException.class)
        .message()
        .endsWith(".")
        .hasSizeLessThan(200);
  }

  @Test
  void deepAndSwollenFilesAreRefused() {
    assertThatThrownBy(
            () -> PublishedFiles.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PublishedFormatException.class);
    String many = "[" + "0,".repeat(1_600_000) + "0]";
    assertThatThrownBy(() -> PublishedFiles.read(many.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(PublishedFormatException.class);
  }

  private static void noInsertions(Release release) {
    for (ReleasedRequirement each : release.requirements()) {
      assertThat(each.text().orElse("") + each.discussion().orElse(""))
          .as(each.id())
          .doesNotContain("{{", "}}", "insert: param");
    }
  }

  private static Release whole(String file) throws PublishedFormatException {
    return ((PublishedFile.Whole) PublishedFiles.read(SharedFiles.bytes(file))).release();
  }

  static ReleasedRequirement one(Release release, String id) {
    List<ReleasedRequirement> found =
        release.requirements().stream().filter(each -> each.id().equals(id)).toList();
    assertThat(found).as(id).hasSize(1);
    return found.get(0);
  }

  private static long relations(Release release, String name) {
    Set<String> active =
        release.requirements().stream()
            .filter(each -> each.status() == Status.ACTIVE)
            .map(ReleasedRequirement::id)
            .collect(Collectors.toSet());
    return release.requirements().stream()
        .filter(each -> active.contains(each.id()))
        .mapToLong(each ->
            each.relations().getOrDefault(name, List.of()).stream()
                .filter(active::contains)
                .count())
        .sum();
  }
}
