package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.NameKind;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import tools.jackson.databind.JsonNode;

/**
 * Compares ATT&amp;CK for ICS with the STIX bundle of release 19.1, row by row and relation by
 * relation, with a reading of the bundle that is not the program's. Names are equal but for runs of
 * white space, which we fold; that of a sub-technique begins with its technique's.
 */
class MitreIcsFactsTest {
  private final Map<String, Requirement> ours = CorpusFiles.requirements(DocumentId.MITRE_ICS);

  private static StixBundle bundle() {
    return Once.BUNDLE;
  }

  /** Read when a test first asks for it, and only where the file is. */
  private static final class Once {
    static final StixBundle BUNDLE =
        new StixBundle(SharedData.json("data/mitre/ics-attack-19.1.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "x-mitre-tactic, tactic",
    "attack-pattern, technique",
    "attack-pattern, sub-technique",
    "course-of-action, mitigation",
    "x-mitre-asset, asset",
    "intrusion-set, group",
    "malware, software",
    "campaign, campaign",
    "x-mitre-detection-strategy, detection strategy",
    "x-mitre-analytic, analytic",
    "x-mitre-data-component, data component"
  })
  void objectsEqualTheBundle(String type, String kind) {
    Facts facts = new Facts();
    ours.forEach((id, each) -> {
      if (each.kind().value().equals(kind)) {
        put(facts, each);
      }
    });
    FactSheet.ofAllRows("mitre-ics/" + kind.replace(' ', '-'))
        .check(
            facts,
            () -> {
              Map<String, JsonNode> objects = bundle().objects(type);
              if (type.equals("attack-pattern")) {
                boolean sub = kind.equals("sub-technique");
                objects.values().removeIf(each -> StixBundle.isSubTechnique(each) != sub);
              }
              Facts theirs = new Facts();
              objects.forEach((id, each) -> put(theirs, id, each));
              return theirs;
            });
  }

  private static void put(Facts facts, Requirement each) {
    String id = each.id().value();
    facts.put(id, "name", each.title());
    facts.put(id, "status", each.status());
    facts.put(id, "part of", each.parent().orElse(""));
    facts.put(id, "aliases", names(each, NameKind.ALIAS));
    facts.put(id, "sectors", CorpusFiles.attribute(each, "sectors"));
    facts.put(
        id,
        "related assets",
        each.names().stream()
            .filter(Name.RelatedAsset.class::isInstance)
            .map(Name.RelatedAsset.class::cast)
            .map(asset -> asset.value() + ": " + String.join(", ", asset.sectors()))
            .toList());
    for (String seen : List.of("first_seen", "last_seen")) {
      facts.put(id, seen, CorpusFiles.attribute(each, seen));
    }
    facts.put(id, "short name", CorpusFiles.attribute(each, "short_name"));
    facts.put(id, "log sources", CorpusFiles.attribute(each, "log_sources"));
  }

  private static void put(Facts facts, String id, JsonNode object) {
    Optional<JsonNode> whole = bundle().whole(object);
    String own = folded(object.path("name"));
    boolean sub = StixBundle.isSubTechnique(object);
    facts.put(id, "name", sub ? folded(whole.orElseThrow().path("name")) + ": " + own : own);
    facts.put(id, "part of", whole.map(StixBundle::attackId).orElse(""));
    Status status =
        StixBundle.isRevoked(object)
            ? Status.REVOKED
            : StixBundle.isDeprecated(object) ? Status.DEPRECATED : Status.ACTIVE;
    facts.put(id, "status", status);
    // MITRE repeats the name as first alias.
    List<String> aliases = strings(object.path("aliases"));
    aliases.addAll(strings(object.path("x_mitre_aliases")));
    aliases.removeIf(own::equals);
    facts.put(id, "aliases", sub ? List.of(own) : aliases.stream().distinct().toList());
    facts.put(id, "sectors", strings(object.path("x_mitre_sectors")));
    List<String> related = new ArrayList<>();
    for (JsonNode each : object.path("x_mitre_related_assets")) {
      related.add(
          folded(each.path("name"))
              + ": "
              + String.join(", ", strings(each.path("related_asset_sectors"))));
    }
    facts.put(id, "related assets", related);
    for (String seen : List.of("first_seen", "last_seen")) {
      String date = object.path(seen).asString("");
      facts.put(id, seen, date.isEmpty() ? "" : date.substring(0, 7));
    }
    facts.put(id, "short name", object.path("x_mitre_shortname").asString(""));
    TreeMap<String, List<String>> sources = new TreeMap<>();
    for (JsonNode each : object.path("x_mitre_log_source_references")) {
      JsonNode component = bundle().object(each.path("x_mitre_data_component_ref").asString());
      sources
          .computeIfAbsent(
              StixBundle.attackId(component) + " " + component.path("name").asString(),
              key -> new ArrayList<>())
          .add(each.path("name").asString());
    }
    facts.put(
        id,
        "log sources",
        sources.entrySet().stream()
            .map(each -> each.getKey() + " (" + String.join(", ", each.getValue()) + ")")
            .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "mitigates, MITIGATES",
    "targets, TARGETS",
    "uses, USES",
    "attributed-to, ATTRIBUTED_TO",
    "detects, DETECTS",
    "revoked-by, REVOKED_BY"
  })
  void relationsEqualTheBundle(String theirs, RelationType type) {
    FactSheet.ofAllRows("mitre-ics/" + theirs)
        .check(
            Facts.ofPairs(CorpusFiles.relations(DocumentId.MITRE_ICS, type), " -> ", theirs),
            () -> Facts.ofPairs(bundle().relations(theirs), " -> ", theirs));
  }

  @Test
  void tacticsOfTechniquesEqualTheBundleInMatrixOrder() {
    Facts facts =
        Facts.ofPairs(
            CorpusFiles.relations(DocumentId.MITRE_ICS, RelationType.HAS_TACTIC),
            " -> ",
            "tactics");
    facts.put(
        "matrix",
        "tactics",
        ours.values().stream()
            .filter(each -> each.kind().equals(RequirementKind.TACTIC))
            .map(each -> each.id().value())
            .toList());
    FactSheet.ofAllRows("mitre-ics/tactics-of-techniques")
        .check(facts, MitreIcsFactsTest::tacticsOfTechniques);
  }

  private static Facts tacticsOfTechniques() {
    StixBundle bundle = bundle();
    List<String> matrix = new ArrayList<>();
    Map<String, String> idByShortName = new HashMap<>();
    for (JsonNode reference :
        bundle.objects("x-mitre-matrix").values().iterator().next().path("tactic_refs")) {
      JsonNode tactic = bundle.object(reference.asString());
      matrix.add(StixBundle.attackId(tactic));
      idByShortName.put(tactic.path("x_mitre_shortname").asString(), StixBundle.attackId(tactic));
    }
    TreeSet<String> pairs = new TreeSet<>();
    bundle
        .objects("attack-pattern")
        .forEach((id, technique) -> {
          if (StixBundle.isInForce(technique)) {
            for (JsonNode phase : technique.path("kill_chain_phases")) {
              String name = phase.path("phase_name").asString();
              pairs.add(id + " -> " + idByShortName.getOrDefault(name, name));
            }
          }
        });
    Facts theirs = Facts.ofPairs(pairs, " -> ", "tactics");
    theirs.put("matrix", "tactics", matrix);
    return theirs;
  }

  @Test
  void labelsEqualTheBundleWordForWord() {
    List<String> mine =
        CorpusFiles.corpus().labels().stream()
            .filter(each -> each.mitigation().standard().equals(DocumentId.MITRE_ICS))
            .map(each -> each.mitigation().value() + " " + each.text())
            .toList();
    FactSheet.ofAllRows("mitre-ics/labels")
        .check(
            labels(mine),
            () -> {
              List<String> theirs = new ArrayList<>();
              new TreeMap<>(bundle().objects("course-of-action"))
                  .forEach((id, object) ->
                      strings(object.path("labels")).forEach(each -> theirs.add(id + " " + each)));
              assertThat(mine).isEqualTo(theirs);
              return labels(theirs);
            });
  }

  private static Facts labels(List<String> all) {
    Facts facts = Facts.ofPairs(all, " ", "labels");
    facts.put("all", "order", all.stream().map(each -> each.substring(0, 5)).toList());
    return facts;
  }

  @Test
  void dataComponentsOfDetectionsEqualTheBundle() {
    Facts facts = new Facts();
    ours.forEach((id, each) -> {
      if (each.kind().equals(RequirementKind.DETECTION_STRATEGY)) {
        facts.put(id, "data components", CorpusFiles.attribute(each, "data_components"));
      }
    });
    FactSheet.ofAllRows("mitre-ics/data-components")
        .check(facts, MitreIcsFactsTest::dataComponents);
  }

  private static Facts dataComponents() {
    StixBundle bundle = bundle();
    Facts theirs = new Facts();
    bundle
        .objects("x-mitre-detection-strategy")
        .forEach((id, strategy) -> {
          TreeSet<String> components = new TreeSet<>();
          for (JsonNode analytic : strategy.path("x_mitre_analytic_refs")) {
            for (JsonNode source :
                bundle.object(analytic.asString()).path("x_mitre_log_source_references")) {
              JsonNode component =
                  bundle.object(source.path("x_mitre_data_component_ref").asString());
              components.add(
                  StixBundle.attackId(component) + " " + component.path("name").asString());
            }
          }
          theirs.put(id, "data components", components);
        });
    return theirs;
  }

  static List<String> names(Requirement requirement, NameKind kind) {
    return requirement.names().stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.value())
        .toList();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(each -> strings.add(each.asString()));
    return strings;
  }

  private static String folded(JsonNode name) {
    return name.asString().strip().replaceAll("\\s+", " ");
  }
}
