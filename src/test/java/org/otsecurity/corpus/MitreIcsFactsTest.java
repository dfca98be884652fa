package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.NameKind;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import tools.jackson.databind.JsonNode;

/**
 * Compares ATT&amp;CK for ICS with the STIX bundle of release 18.1. Names are equal but for runs of
 * white space, which we fold. Deprecated software and campaigns are left out on purpose: their
 * successors carry other ids and no relation points to them.
 */
class MitreIcsFactsTest {
  private final Map<String, Requirement> ours = CorpusFiles.requirements(StandardId.MITRE_ICS);

  private static StixBundle bundle() {
    return new StixBundle(SharedData.json("data/mitre/ics-attack-18.1.json"));
  }

  @ParameterizedTest
  @CsvSource({
    "x-mitre-tactic, TACTIC",
    "attack-pattern, TECHNIQUE",
    "course-of-action, MITIGATION",
    "x-mitre-asset, ASSET",
    "intrusion-set, GROUP",
    "malware, SOFTWARE",
    "campaign, CAMPAIGN",
    "x-mitre-detection-strategy, DETECTION_STRATEGY"
  })
  void objectsEqualTheBundle(String type, RequirementKind kind) {
    Map<String, JsonNode> theirs = bundle().objects(type);
    if (kind == RequirementKind.SOFTWARE || kind == RequirementKind.CAMPAIGN) {
      theirs.values().removeIf(StixBundle::isDeprecated);
    }
    Map<String, Requirement> mine = new TreeMap<>(ours);
    mine.values().removeIf(each -> each.kind() != kind);
    Disagreements found = new Disagreements("ics-attack-18.1.json");
    found.compareAll(kind.value(), mine.keySet(), theirs.keySet());
    mine.forEach((id, each) -> {
      JsonNode object = theirs.get(id);
      if (object != null) {
        compare(each, object, found);
      }
    });
    found.assertNone();
  }

  private static void compare(Requirement ours, JsonNode theirs, Disagreements found) {
    String id = ours.id().value();
    found.compare(id, "name", ours.title(), folded(theirs.path("name")));
    Status status =
        StixBundle.isRevoked(theirs)
            ? Status.REVOKED
            : StixBundle.isDeprecated(theirs) ? Status.DEPRECATED : Status.ACTIVE;
    found.compare(id, "status", ours.status(), status);
    if (status == Status.ACTIVE) {
      // MITRE repeats the name as first alias.
      List<String> aliases = strings(theirs.path("aliases"));
      aliases.addAll(strings(theirs.path("x_mitre_aliases")));
      aliases.remove(ours.title());
      found.compare(id, "aliases", names(ours, NameKind.ALIAS), aliases);
    }
    found.compare(
        id,
        "sectors",
        ours.attributes().getOrDefault("sectors", ""),
        String.join(", ", strings(theirs.path("x_mitre_sectors"))));
    List<String> related = new ArrayList<>();
    for (JsonNode each : theirs.path("x_mitre_related_assets")) {
      related.add(
          folded(each.path("name"))
              + ": "
              + String.join(", ", strings(each.path("related_asset_sectors"))));
    }
    found.compare(
        id,
        "related assets",
        ours.names().stream()
            .filter(each -> each.kind() == NameKind.RELATED_ASSET)
            .map(each -> each.value() + ": " + each.detail())
            .toList(),
        related);
    for (String seen : List.of("first_seen", "last_seen")) {
      String date = theirs.path(seen).asString("");
      found.compare(
          id,
          seen,
          ours.attributes().getOrDefault(seen, ""),
          date.isEmpty() ? "" : date.substring(0, 7));
    }
    found.compare(
        id,
        "short name",
        ours.attributes().getOrDefault("short_name", ""),
        theirs.path("x_mitre_shortname").asString(""));
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
    Disagreements found = new Disagreements("ics-attack-18.1.json");
    found.compareAll(
        theirs, CorpusFiles.relations(StandardId.MITRE_ICS, type), bundle().relations(theirs));
    found.assertNone();
  }

  @Test
  void tacticsOfTechniquesEqualTheBundleInMatrixOrder() {
    StixBundle bundle = bundle();
    List<String> matrix = new ArrayList<>();
    Map<String, String> idByShortName = new HashMap<>();
    for (JsonNode reference :
        bundle.objects("x-mitre-matrix").values().iterator().next().path("tactic_refs")) {
      JsonNode tactic = bundle.object(reference.asString());
      matrix.add(StixBundle.attackId(tactic));
      idByShortName.put(tactic.path("x_mitre_shortname").asString(), StixBundle.attackId(tactic));
    }
    TreeSet<String> theirs = new TreeSet<>();
    bundle
        .objects("attack-pattern")
        .forEach((id, technique) -> {
          if (StixBundle.isInForce(technique)) {
            for (JsonNode phase : technique.path("kill_chain_phases")) {
              String name = phase.path("phase_name").asString();
              theirs.add(id + " -> " + idByShortName.getOrDefault(name, name));
            }
          }
        });
    Disagreements found = new Disagreements("ics-attack-18.1.json");
    found.compareAll(
        "tactic", CorpusFiles.relations(StandardId.MITRE_ICS, RelationType.HAS_TACTIC), theirs);
    found.compare(
        "tactics",
        "order",
        ours.values().stream()
            .filter(each -> each.kind() == RequirementKind.TACTIC)
            .map(each -> each.id().value())
            .toList(),
        matrix);
    found.assertNone();
  }

  @Test
  void labelsEqualTheBundleWordForWord() {
    List<String> theirs = new ArrayList<>();
    new TreeMap<>(bundle().objects("course-of-action"))
        .forEach((id, object) ->
            strings(object.path("labels")).forEach(each -> theirs.add(id + " " + each)));
    List<String> mine =
        CorpusFiles.corpus().labels().stream()
            .map(each -> each.mitigation() + " " + each.text())
            .toList();
    Disagreements found = new Disagreements("ics-attack-18.1.json");
    found.compareAll("label", mine, theirs);
    found.assertNone();
    assertThat(mine).isEqualTo(theirs);
  }

  @Test
  void dataComponentsOfDetectionsEqualTheBundle() {
    StixBundle bundle = bundle();
    Disagreements found = new Disagreements("ics-attack-18.1.json");
    bundle
        .objects("x-mitre-detection-strategy")
        .forEach((id, strategy) -> {
          TreeSet<String> theirs = new TreeSet<>();
          for (JsonNode analytic : strategy.path("x_mitre_analytic_refs")) {
            for (JsonNode source :
                bundle.object(analytic.asString()).path("x_mitre_log_source_references")) {
              JsonNode component =
                  bundle.object(source.path("x_mitre_data_component_ref").asString());
              theirs.add(StixBundle.attackId(component) + " " + component.path("name").asString());
            }
          }
          Requirement mine = ours.get(id);
          found.compare(
              id,
              "data components",
              mine == null ? "" : mine.attributes().getOrDefault("data_components", ""),
              String.join(", ", theirs));
        });
    found.assertNone();
  }

  /** The list holds retired, renamed and (with an asterisk) expected ids, in prose. */
  @Test
  void retiredIdsEqualTheReleaseHistory() {
    Disagreements found = new Disagreements("retired-attack-ids.json");
    TreeSet<String> listed = new TreeSet<>();
    for (JsonNode row : SharedData.json("scenarios/retired-attack-ids.json").path("ids")) {
      String was = row.path("was").asString();
      if (!was.matches("T\\d{4} .*")) {
        continue; // a range of mitigation ids of release 8
      }
      String id = was.substring(0, 5);
      String name = was.substring(6);
      String status = row.path("status").asString();
      String useNow = row.path("use_now").asString();
      Requirement mine = ours.get(id);
      listed.add(id);
      if (mine == null) {
        found.compare(id, "technique", "absent", "present");
      } else if (status.startsWith("deprecated v")) {
        found.compare(id, "name", mine.title(), name);
        found.compare(id, "status", mine.status(), Status.DEPRECATED);
        found.compare(
            id,
            "retired in",
            mine.attributes().getOrDefault("retired_in", ""),
            "ATT&CK v" + status.substring("deprecated v".length()));
        found.compare(
            id, "use now", CorpusFiles.targets(mine, RelationType.USE_NOW), currentIds(useNow));
      } else if (status.startsWith("renamed v")) {
        found.compare(id, "name", mine.title(), useNow);
        found.compare(
            id,
            "former name",
            mine.names().stream()
                .filter(each -> each.kind() == NameKind.FORMER)
                .map(each -> each.value() + " " + each.detail())
                .toList(),
            List.of(name + " until ATT&CK v" + status.substring("renamed v".length())));
      } else if (status.startsWith("replaced v19")) {
        found.compare(id, "name", mine.title(), name);
        found.compare(
            id, "expected successor", names(mine, NameKind.EXPECTED_SUCCESSOR), List.of(useNow));
      } else {
        found.compare(id, "status", "known to this test", status);
      }
    }
    TreeSet<String> marked = new TreeSet<>();
    ours.forEach((id, each) -> {
      if (each.status() == Status.DEPRECATED
          || !names(each, NameKind.FORMER).isEmpty()
          || !names(each, NameKind.EXPECTED_SUCCESSOR).isEmpty()) {
        marked.add(id);
      }
    });
    found.compareAll("retired, renamed or expected to be", marked, listed);
    found.assertNone();
  }

  /** Ids of this release in a remark; what it says in brackets about v19 is left out. */
  private static Set<String> currentIds(String remark) {
    TreeSet<String> ids = new TreeSet<>();
    Matcher matcher =
        Pattern.compile("[TA]\\d{4}(?!\\.)").matcher(remark.replaceAll("\\(v19[^)]*\\)", ""));
    while (matcher.find()) {
      ids.add(matcher.group());
    }
    return ids;
  }

  private static List<String> names(Requirement requirement, NameKind kind) {
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
