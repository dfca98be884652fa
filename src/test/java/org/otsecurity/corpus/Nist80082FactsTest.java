package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Explanation;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import tools.jackson.databind.JsonNode;

/** Sections and OT overlay equal what was read from SP 800-82 Rev. 3. */
class Nist80082FactsTest {
  @Test
  void sectionsAreThoseOfTheTableOfContents() {
    Map<String, Requirement> ours = CorpusFiles.requirements(DocumentId.NIST_800_82);
    Facts facts = new Facts();
    ours.forEach((id, row) -> {
      facts.put(id, "page", CorpusFiles.attribute(row, "page"));
      facts.put(id, "title", plain(row.title()));
    });
    facts.put("all", "order", ours.keySet());
    FactSheet.ofAllRows("nist-800-82/sections").check(facts, Nist80082FactsTest::contents);
  }

  private static Facts contents() {
    Facts theirs = new Facts();
    List<String> order = new ArrayList<>();
    for (JsonNode each : SharedData.json("data/nist-800-82r3/sections.json").path("sections")) {
      String title = each.path("title").asString();
      String id = each.path("number").isString() ? each.path("number").asString() : title;
      order.add(id);
      theirs.put(id, "page", each.path("page").asString());
      if (!id.startsWith("F.7.")) {
        theirs.put(id, "title", plain(title));
      }
    }
    theirs.put("all", "order", order);
    return theirs;
  }

  private static String plain(String title) {
    return title.replaceAll("[^A-Za-z0-9]+", " ").strip();
  }

  @Test
  void overlayBaselinesEqualTheTablesOfAppendixF() {
    List<Baseline> baselines = List.of(Baseline.LOW, Baseline.MODERATE, Baseline.HIGH);
    Facts facts = new Facts();
    CorpusFiles.requirements(DocumentId.NIST_800_53)
        .forEach((id, control) -> {
          for (Baseline each : baselines) {
            boolean before = control.baselines().contains(each);
            boolean after = control.baselines().contains(each.overlay().orElseThrow());
            facts.put(id, each.value(), after ? before ? "Select" : "Add" : before ? "Remove" : "");
          }
        });
    FactSheet.ofSomeRows("nist-800-82/overlay")
        .check(
            facts,
            () -> {
              Facts theirs = new Facts();
              for (JsonNode control : overlay()) {
                for (Baseline each : baselines) {
                  theirs.put(
                      control.path("id").asString(),
                      each.value(),
                      control.path("overlay").path(each.value()).asString(""));
                }
              }
              return theirs;
            });
  }

  @Test
  void discussionsAndRationalesStandWhereTheOverlayHasThem() {
    Set<String> discussed = explained(ExplanationKind.OT_DISCUSSION);
    Set<String> reasoned = explained(ExplanationKind.OT_RATIONALE);
    assertThat(discussed).hasSize(175);
    assertThat(reasoned).hasSize(27);
    FactSheet.ofAllRows("nist-800-82/discussions")
        .check(Facts.ofIds(discussed), () -> where(each -> each.path("otDiscussion").isString()));
    FactSheet.ofAllRows("nist-800-82/rationales")
        .check(Facts.ofIds(reasoned), () -> where(each -> !each.path("rationale").isNull()));
  }

  private static Facts where(Predicate<JsonNode> has) {
    Set<String> ids = new TreeSet<>();
    for (JsonNode each : overlay()) {
      if (has.test(each)) {
        ids.add(each.path("id").asString());
      }
    }
    return Facts.ofIds(ids);
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
