package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Compares SP 800-53 with four publications of NIST. Titles of controls equal the composite to the
 * letter and the CPRT export but for capitals and white space. Family titles differ in three ways:
 * CPRT prints capitals, the composite capitalizes {@code And}, and ours follow the OSCAL catalog.
 */
class Nist80053FactsTest {
  private static final String FOLDER = "data/nist-800-53/";

  private final Map<String, Requirement> ours = CorpusFiles.requirements(StandardId.NIST_800_53);

  @Test
  void everyEntryEqualsTheComposite() {
    Disagreements found = new Disagreements("the composite of release 5.2.0");
    Map<String, JsonNode> theirs = composite();
    found.compareAll("entry", ours.keySet(), theirs.keySet());
    ours.forEach((id, each) -> {
      JsonNode row = theirs.get(id);
      if (row == null) {
        return;
      }
      found.compare(id, "title", each.title(), row.path("title").asString());
      found.compare(id, "status", each.status().value(), row.path("status").asString());
      found.compare(id, "family", each.family().orElse(""), row.path("family").asString());
      found.compare(id, "parent", each.parent().orElse(""), row.path("parent").asString(""));
      found.compare(
          id,
          "OSCAL id",
          each.attributes().getOrDefault("oscal_id", ""),
          row.path("oscalId").asString());
      found.compare(id, "baselines", baselines(each), strings(row.path("baselines")));
      found.compare(
          id,
          "related",
          CorpusFiles.targets(each, RelationType.RELATED),
          strings(row.path("related")));
      Set<String> missing = strings(row.path("incorporatedInto"));
      missing.removeAll(successors(each));
      found.compare(id, "successors not in ours", missing, new TreeSet<String>());
    });
    found.assertNone();
    assertThat(ours.keySet()).containsExactlyElementsOf(theirs.keySet());
  }

  /** The catalog tells a move from an incorporation; the composite adds what it learned later. */
  @Test
  void successorsEqualTheOscalCatalog() {
    Disagreements found = new Disagreements("the OSCAL catalog of release 5.0.1");
    Map<String, JsonNode> composite = composite();
    Map<String, JsonNode> catalog = new TreeMap<>();
    for (JsonNode group : catalog("NIST_SP-800-53_rev5_catalog-5.0.1-min.json").path("groups")) {
      addControls(group, catalog);
    }
    catalog.forEach((id, control) -> {
      Requirement each = ours.get(id);
      if (each == null) {
        found.compare(id, "entry", "absent", "present");
        return;
      }
      Set<String> moved = links(control, "moved-to");
      Set<String> incorporated = links(control, "incorporated-into");
      strings(composite.getOrDefault(id, MissingNode.getInstance()).path("incorporatedInto"))
          .stream()
          .filter(successor -> !moved.contains(successor))
          .forEach(incorporated::add);
      Set<String> incorporatedIntoOurs = successors(each);
      incorporatedIntoOurs.removeAll(CorpusFiles.targets(each, RelationType.MOVED_TO));
      found.compare(id, "moved to", CorpusFiles.targets(each, RelationType.MOVED_TO), moved);
      found.compare(id, "incorporated into", incorporatedIntoOurs, incorporated);
      found.compare(
          id,
          "withdrawn",
          each.status() == Status.WITHDRAWN,
          control.path("props").toString().contains("\"withdrawn\""));
    });
    found.assertNone();
  }

  @Test
  void everyEntryEqualsTheCprtExport() {
    JsonNode elements =
        SharedData.json(FOLDER + "cprt_SP_800_53_B_5_2_0.json").path("response").path("elements");
    Map<String, String> titles = new TreeMap<>();
    for (JsonNode each : elements.path("elements")) {
      if (each.path("element_type").asString().startsWith("control")) {
        titles.put(id(each, "element_identifier"), folded(each.path("title").asString()));
      }
    }
    Map<String, TreeSet<String>> related = new TreeMap<>();
    Map<String, TreeSet<String>> baselines = new TreeMap<>();
    TreeSet<String> active = new TreeSet<>();
    for (JsonNode each : elements.path("relationships")) {
      String source = id(each, "source_element_identifier");
      String target = id(each, "dest_element_identifier");
      if (each.path("relationship_identifier").asString().equals("related")) {
        related.computeIfAbsent(source, key -> new TreeSet<>()).add(target);
      } else if (target.startsWith("PB-")) {
        // Every entry in force says whether the privacy baseline selects it.
        active.add(source);
        if (target.equals("PB-Yes")) {
          baselines.computeIfAbsent(source, key -> new TreeSet<>()).add("PRIVACY");
        }
      } else if (target.startsWith("SB-") && Baseline.parse(target.substring(3)).isPresent()) {
        baselines
            .computeIfAbsent(source, key -> new TreeSet<>())
            .add(target.substring(3).toUpperCase(Locale.ROOT));
      }
    }
    Disagreements found = new Disagreements("the CPRT export of SP 800-53B 5.2.0");
    found.compareAll("entry", ours.keySet(), titles.keySet());
    ours.forEach((id, each) -> {
      found.compare(id, "title", folded(each.title()), titles.getOrDefault(id, ""));
      found.compare(id, "active", each.status() == Status.ACTIVE, active.contains(id));
      found.compare(
          id,
          "related",
          CorpusFiles.targets(each, RelationType.RELATED),
          related.getOrDefault(id, new TreeSet<>()));
      found.compare(id, "baselines", baselines(each), baselines.getOrDefault(id, new TreeSet<>()));
    });
    found.assertNone();
  }

  @ParameterizedTest
  @EnumSource(names = {"LOW", "MODERATE", "HIGH", "PRIVACY"})
  void baselineEqualsTheOscalProfile(Baseline baseline) {
    JsonNode profile =
        SharedData.json(FOLDER + "NIST_SP-800-53_rev5_" + baseline + "-baseline_profile-5.2.0.json")
            .path("profile");
    TreeSet<String> theirs = new TreeSet<>();
    for (JsonNode chosen : profile.path("imports").path(0).path("include-controls")) {
      strings(chosen.path("with-ids")).forEach(each -> theirs.add(fromOscal(each)));
    }
    TreeSet<String> selected = new TreeSet<>();
    ours.forEach((id, each) -> {
      if (each.baselines().contains(baseline)) {
        selected.add(id);
      }
    });
    Disagreements found = new Disagreements("the OSCAL profile " + baseline);
    found.compareAll("baseline " + baseline, selected, theirs);
    found.assertNone();
  }

  @Test
  void familyTitlesEqualTheOscalCatalog() {
    Map<String, String> theirs = new TreeMap<>();
    for (JsonNode group : catalog("NIST_SP-800-53_rev5_catalog-5.0.1-min.json").path("groups")) {
      theirs.put(
          group.path("id").asString().toUpperCase(Locale.ROOT), group.path("title").asString());
    }
    Map<String, String> families = new TreeMap<>();
    for (Standard standard : CorpusFiles.corpus().standards()) {
      if (standard.id() == StandardId.NIST_800_53) {
        standard.families().forEach(each -> families.put(each.id(), each.title()));
      }
    }
    Disagreements found = new Disagreements("the OSCAL catalog of release 5.0.1");
    families.forEach((id, title) -> found.compare(id, "title", title, theirs.getOrDefault(id, "")));
    found.assertNone();
  }

  private static Map<String, JsonNode> composite() {
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    for (JsonNode row :
        SharedData.json(FOLDER + "sp800-53-rev5-5.2.0-composite.json").path("controls")) {
      rows.put(row.path("id").asString(), row);
    }
    return rows;
  }

  private static JsonNode catalog(String file) {
    return SharedData.json(FOLDER + file).path("catalog");
  }

  private static void addControls(JsonNode parent, Map<String, JsonNode> controls) {
    for (JsonNode each : parent.path("controls")) {
      controls.put(fromOscal(each.path("id").asString()), each);
      addControls(each, controls);
    }
  }

  /** Links to a statement of a control ({@code #ac-2_smt.k}) count as links to the control. */
  private static Set<String> links(JsonNode control, String relation) {
    TreeSet<String> links = new TreeSet<>();
    for (JsonNode link : control.path("links")) {
      if (link.path("rel").asString().equals(relation)) {
        links.add(fromOscal(link.path("href").asString().substring(1).replaceAll("_smt.*", "")));
      }
    }
    return links;
  }

  /** Where a withdrawn control went; a whole family is named in the note. */
  private static Set<String> successors(Requirement each) {
    Set<String> successors = CorpusFiles.targets(each, RelationType.MOVED_TO);
    successors.addAll(CorpusFiles.targets(each, RelationType.INCORPORATED_INTO));
    each.note()
        .filter(note -> note.startsWith("Incorporated into the whole family "))
        .ifPresent(note -> successors.add(note.substring(note.length() - 3, note.length() - 1)));
    return successors;
  }

  private static Set<String> baselines(Requirement each) {
    return new TreeSet<>(
        each.baselines().stream()
            .filter(baseline -> !baseline.isOverlay())
            .map(Baseline::value)
            .toList());
  }

  private static Set<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(each -> strings.add(each.asString()));
    return new TreeSet<>(strings);
  }

  /** CPRT writes {@code AC-02(01)}. */
  private static String id(JsonNode node, String key) {
    return node.path(key).asString().replaceAll("(?<=[-(])0(?=\\d)", "");
  }

  private static String fromOscal(String id) {
    return id.toUpperCase(Locale.ROOT).replaceAll("\\.(\\d+)$", "($1)");
  }

  private static String folded(String title) {
    return title.toUpperCase(Locale.ROOT).strip().replaceAll("\\s+", " ");
  }
}
