package org.otsecurity.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import tools.jackson.databind.JsonNode;

/**
 * Compares IEC 62443 with the compiled facts, which print an enhancement as {@code SR 1.1 RE(1)}.
 * Titles are equal to the letter.
 */
class Iec62443FactsTest {

  @ParameterizedTest
  @CsvSource({"IEC_62443_3_3, 3-3", "IEC_62443_4_2, 4-2"})
  void everyRowEqualsTheCompiledFacts(StandardId standard, String file) {
    JsonNode source = SharedData.json("data/iec62443/" + file + ".json");
    Map<String, Requirement> ours = CorpusFiles.requirements(standard);
    ours.values().removeIf(each -> each.kind() == RequirementKind.COMMON_CONSTRAINT);
    Map<String, JsonNode> theirs = new LinkedHashMap<>();
    for (JsonNode row : source.path("requirements")) {
      theirs.put(row.path("id").asString().replaceAll(" RE\\((\\d)\\)", " RE $1"), row);
    }
    Disagreements found = new Disagreements(file + ".json");
    found.compareAll("row", ours.keySet(), theirs.keySet());
    theirs.forEach((id, row) -> {
      Requirement each = ours.get(id);
      if (each != null) {
        compare(each, row, found);
      }
    });
    found.assertNone();
  }

  /**
   * The parts that are one list. Part 2-4 has no titles: its topic and subtopic make ours. One
   * source row (SP.01.04 RE 1) has its columns shifted and is left out of that comparison.
   */
  @ParameterizedTest
  @CsvSource({
    "IEC_62443_3_2, 3-2",
    "IEC_62443_4_1, 4-1",
    "IEC_62443_2_4, 2-4",
    "IEC_62443_2_1, 2-1"
  })
  void listedPartsEqualTheCompiledFacts(StandardId standard, String file) {
    JsonNode source = SharedData.json("data/iec62443/" + file + ".json");
    Map<String, Requirement> ours = CorpusFiles.requirements(standard);
    Map<String, JsonNode> theirs = new LinkedHashMap<>();
    for (JsonNode row : source.path("requirements")) {
      theirs.put(row.path("id").asString().replaceAll(" RE\\((\\d)\\)", " RE $1"), row);
    }
    Disagreements found = new Disagreements(file + ".json");
    found.compareAll("row", ours.keySet(), theirs.keySet());
    theirs.forEach((id, row) -> {
      Requirement each = ours.get(id);
      if (each == null) {
        return;
      }
      found.compare(
          id, "confidence", each.confidence().orElse(""), row.path("confidence").asString());
      if (row.has("title")) {
        found.compare(id, "title", each.title(), row.path("title").asString());
      } else if (!id.equals("SP.01.04 RE 1")) {
        found.compare(
            id,
            "subtopic",
            letters(each.title()).endsWith(letters(row.path("subtopic").asString())),
            true);
      }
    });
    found.assertNone();
  }

  private static String letters(String text) {
    return text.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static void compare(Requirement ours, JsonNode theirs, Disagreements found) {
    String id = ours.id().value();
    found.compare(id, "title", ours.title(), theirs.path("title").asString());
    found.compare(id, "level", ours.level().orElse(0), theirs.path("minSlC").asInt());
    found.compare(id, "family", ours.family().orElse(""), theirs.path("frCode").asString());
    found.compare(
        id,
        "parent",
        ours.parent().orElse(""),
        theirs.path("re").isNull() ? "" : theirs.path("parent").asString());
    found.compare(
        id,
        "component types",
        ours.componentTypes().stream().map(ComponentType::title).toList(),
        strings(theirs.path("componentTypes")));
    found.compare(
        id, "confidence", ours.confidence().orElse(""), theirs.path("confidence").asString());
    Map<String, String> evidence = new TreeMap<>();
    theirs
        .path("slEvidence")
        .properties()
        .forEach(each -> evidence.put(each.getKey(), each.getValue().asString()));
    found.compare(id, "evidence", new TreeMap<>(ours.evidence()), evidence);
    found.compare(
        id,
        "attested by",
        ours.attributes().getOrDefault("attested_by", ""),
        String.join(", ", strings(theirs.path("sources"))));
    // The wording of a note is ours; that there is a doubt is the source's.
    found.compare(id, "has a note", ours.note().isPresent(), theirs.has("note"));
  }

  @ParameterizedTest
  @CsvSource({"IEC_62443_3_3, 3-3", "IEC_62443_4_2, 4-2"})
  void commonConstraintsEqualTheCompiledFacts(StandardId standard, String file) {
    List<String> theirs = new ArrayList<>();
    for (JsonNode each :
        SharedData.json("data/iec62443/" + file + ".json").path("commonConstraints")) {
      String id = each.path("id").asString("Clause " + each.path("clause").asString(""));
      theirs.add(id + " " + each.path("title").asString());
    }
    List<String> ours =
        CorpusFiles.requirements(standard).values().stream()
            .filter(each -> each.kind() == RequirementKind.COMMON_CONSTRAINT)
            .map(each -> each.id().value() + " " + each.title())
            .toList();
    Disagreements found = new Disagreements(file + ".json");
    found.compareAll("common constraint", ours, theirs);
    found.assertNone();
  }

  /** Every mitigation that labels a row of the standard is named by that row in the facts. */
  @ParameterizedTest
  @CsvSource({"IEC_62443_3_3, 3-3", "IEC_62443_4_2, 4-2"})
  void labelsEqualTheCompiledFacts(StandardId standard, String file) {
    TreeSet<String> theirs = new TreeSet<>();
    for (JsonNode row : SharedData.json("data/iec62443/" + file + ".json").path("requirements")) {
      for (String mitigation : strings(row.path("mitreMitigations"))) {
        theirs.add(mitigation + " -> " + row.path("id").asString());
      }
    }
    TreeSet<String> ours = new TreeSet<>();
    for (var each : CorpusFiles.corpus().labels()) {
      String id = each.text().replaceAll("^.* - ", "");
      if (each.text().startsWith("IEC 62443-" + file)
          && CorpusFiles.requirements(standard).containsKey(id)) {
        ours.add(each.mitigation() + " -> " + id);
      }
    }
    Disagreements found = new Disagreements(file + ".json");
    found.compareAll("label", ours, theirs);
    found.assertNone();
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(each -> strings.add(each.asString()));
    return strings;
  }
}
