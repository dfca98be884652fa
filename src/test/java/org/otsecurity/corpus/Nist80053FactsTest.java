package org.otsecurity.corpus;

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
import org.otsecurity.domain.id.DocumentId;
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

  private final Map<String, Requirement> ours = CorpusFiles.requirements(DocumentId.NIST_800_53);

  @Test
  void everyEntryEqualsTheComposite() {
    Facts facts = new Facts();
    ours.forEach((id, each) -> {
      facts.put(id, "title", each.title());
      facts.put(id, "status", each.status());
      facts.put(id, "family", each.family().orElse(""));
      facts.put(id, "parent", each.parent().orElse(""));
      facts.put(id, "OSCAL id", oscalId(id));
      facts.put(id, "baselines", baselines(each));
      facts.put(id, "related", CorpusFiles.targets(each, RelationType.RELATED));
      facts.put(id, "successors", successors(each));
    });
    facts.put("all", "order", ours.keySet());
    FactSheet.ofAllRows("nist-800-53/composite")
        .check(
            facts,
            () -> {
              Facts theirs = new Facts();
              composite().forEach((id, row) -> put(theirs, id, row));
              theirs.put("all", "order", composite().keySet());
              return theirs;
            });
  }

  private static String oscalId(String id) {
    return id.toLowerCase(Locale.ROOT).replace('(', '.').replace(")", "");
  }

  private static void put(Facts facts, String id, JsonNode row) {
    facts.put(id, "title", row.path("title").asString());
    facts.put(id, "status", row.path("status").asString());
    facts.put(id, "family", row.path("family").asString());
    facts.put(id, "parent", row.path("parent").asString(""));
    facts.put(id, "OSCAL id", row.path("oscalId").asString());
    facts.put(id, "baselines", strings(row.path("baselines")));
    facts.put(id, "related", strings(row.path("related")));
    Set<String> successors = strings(row.path("incorporatedInto"));
    facts.holds(
        id,
        "successors",
        "with " + successors,
        value -> List.of(value.split(", ")).containsAll(successors));
  }

  /** The catalog tells a move from an incorporation; the composite adds what it learned later. */
  @Test
  void successorsEqualTheOscalCatalog() {
    Facts facts = new Facts();
    ours.forEach((id, each) -> {
      Set<String> moved = CorpusFiles.targets(each, RelationType.MOVED_TO);
      Set<String> incorporated = successors(each);
      incorporated.removeAll(moved);
      facts.put(id, "moved to", moved);
      facts.put(id, "incorporated into", incorporated);
      facts.put(id, "withdrawn", each.status() == Status.WITHDRAWN);
    });
    FactSheet.ofSomeRows("nist-800-53/oscal-successors")
        .check(facts, Nist80053FactsTest::catalogSuccessors);
  }

  private static Facts catalogSuccessors() {
    Map<String, JsonNode> composite = composite();
    Map<String, JsonNode> catalog = new TreeMap<>();
    for (JsonNode group : catalog("NIST_SP-800-53_rev5_catalog-5.0.1-min.json").path("groups")) {
      addControls(group, catalog);
    }
    Facts theirs = new Facts();
    catalog.forEach((id, control) -> {
      Set<String> moved = links(control, "moved-to");
      Set<String> incorporated = links(control, "incorporated-into");
      strings(composite.getOrDefault(id, MissingNode.getInstance()).path("incorporatedInto"))
          .stream()
          .filter(successor -> !moved.contains(successor))
          .forEach(incorporated::add);
      theirs.put(id, "moved to", moved);
      theirs.put(id, "incorporated into", incorporated);
      theirs.put(id, "withdrawn", control.path("props").toString().contains("\"withdrawn\""));
    });
    return theirs;
  }

  @Test
  void everyEntryEqualsTheCprtExport() {
    Facts facts = new Facts();
    ours.forEach((id, each) -> {
      facts.put(id, "title", folded(each.title()));
      facts.put(id, "active", each.status() == Status.ACTIVE);
      facts.put(id, "related", CorpusFiles.targets(each, RelationType.RELATED));
      facts.put(id, "baselines", baselines(each));
    });
    FactSheet.ofAllRows("nist-800-53/cprt").check(facts, Nist80053FactsTest::export);
  }

  private static Facts export() {
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
    Facts theirs = new Facts();
    titles.forEach((id, title) -> {
      theirs.put(id, "title", title);
      theirs.put(id, "active", active.contains(id));
      theirs.put(id, "related", related.getOrDefault(id, new TreeSet<>()));
      theirs.put(id, "baselines", baselines.getOrDefault(id, new TreeSet<>()));
    });
    return theirs;
  }

  @ParameterizedTest
  @EnumSource(names = {"LOW", "MODERATE", "HIGH", "PRIVACY"})
  void baselineEqualsTheOscalProfile(Baseline baseline) {
    TreeSet<String> selected = new TreeSet<>();
    ours.forEach((id, each) -> {
      if (each.baselines().contains(baseline)) {
        selected.add(id);
      }
    });
    FactSheet.ofAllRows("nist-800-53/profile-" + baseline)
        .check(
            Facts.ofIds(selected),
            () -> {
              JsonNode profile =
                  SharedData.json(
                          FOLDER
                              + "NIST_SP-800-53_rev5_"
                              + baseline
                              + "-baseline_profile-5.2.0.json")
                      .path("profile");
              TreeSet<String> theirs = new TreeSet<>();
              for (JsonNode chosen : profile.path("imports").path(0).path("include-controls")) {
                strings(chosen.path("with-ids")).forEach(each -> theirs.add(fromOscal(each)));
              }
              return Facts.ofIds(theirs);
            });
  }

  @Test
  void familyTitlesEqualTheOscalCatalog() {
    Facts facts = new Facts();
    for (Standard standard : CorpusFiles.standards()) {
      if (standard.id().equals(DocumentId.NIST_800_53)) {
        standard.families().forEach(each -> facts.put(each.id(), "title", each.title()));
      }
    }
    FactSheet.ofAllRows("nist-800-53/families")
        .check(
            facts,
            () -> {
              Facts theirs = new Facts();
              for (JsonNode group :
                  catalog("NIST_SP-800-53_rev5_catalog-5.0.1-min.json").path("groups")) {
                theirs.put(
                    group.path("id").asString().toUpperCase(Locale.ROOT),
                    "title",
                    group.path("title").asString());
              }
              return theirs;
            });
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
