package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import tools.jackson.databind.JsonNode;

/** Sections and OT overlay equal what was read from SP 800-82 Rev. 3. */
class Nist80082FactsTest {
  @Test
  void sectionsAreThoseOfTheTableOfContents() {
    JsonNode sections = SharedData.json("data/nist-800-82r3/sections.json").path("sections");
    List<String> theirs = new ArrayList<>();
    for (JsonNode each : sections) {
      theirs.add(
          each.path("number").isString()
              ? each.path("number").asString()
              : each.path("title").asString());
    }
    Map<String, Requirement> ours = CorpusFiles.requirements(StandardId.NIST_800_82);
    assertThat(ours.keySet()).containsExactlyElementsOf(theirs);
    for (JsonNode each : sections) {
      String id =
          each.path("number").isString()
              ? each.path("number").asString()
              : each.path("title").asString();
      Requirement row = java.util.Objects.requireNonNull(ours.get(id));
      assertThat(row.attributes().get("page")).isEqualTo(each.path("page").asString());
      if (!id.startsWith("F.7.")) {
        assertThat(plain(row.title())).isEqualTo(plain(each.path("title").asString()));
      }
    }
  }

  private static String plain(String title) {
    return title.replaceAll("[^A-Za-z0-9]+", " ").strip();
  }

  @Test
  void overlayBaselinesEqualTheTablesOfAppendixF() {
    Map<String, Requirement> controls = CorpusFiles.requirements(StandardId.NIST_800_53);
    for (JsonNode each : overlay()) {
      Requirement control =
          java.util.Objects.requireNonNull(controls.get(each.path("id").asString()));
      for (Baseline baseline : List.of(Baseline.LOW, Baseline.MODERATE, Baseline.HIGH)) {
        boolean before = control.baselines().contains(baseline);
        boolean after = control.baselines().contains(baseline.overlay().orElseThrow());
        String ours = after ? before ? "Select" : "Add" : before ? "Remove" : "";
        assertThat(ours)
            .as("%s %s", control.id(), baseline)
            .isEqualTo(each.path("overlay").path(baseline.value()).asString(""));
      }
    }
  }

  @Test
  void discussionsAndRationalesStandWhereTheOverlayHasThem() {
    Set<String> discussed = new TreeSet<>();
    Set<String> reasoned = new TreeSet<>();
    for (JsonNode each : overlay()) {
      if (each.path("otDiscussion").isString()) {
        discussed.add(each.path("id").asString());
      }
      if (!each.path("rationale").isNull()) {
        reasoned.add(each.path("id").asString());
      }
    }
    assertThat(discussed).hasSize(175);
    assertThat(reasoned).hasSize(27);
    assertThat(explained(ExplanationKind.OT_DISCUSSION)).isEqualTo(discussed);
    assertThat(explained(ExplanationKind.OT_RATIONALE)).isEqualTo(reasoned);
  }

  private static Set<String> explained(ExplanationKind kind) {
    Set<String> ids = new TreeSet<>();
    for (Explanation each : CorpusFiles.corpus().explanations()) {
      if (each.kind() == kind) {
        ids.add(each.requirement().value());
      }
    }
    return ids;
  }

  private static JsonNode overlay() {
    return SharedData.json("data/nist-800-82r3/ot-overlay.json").path("controls");
  }
}
