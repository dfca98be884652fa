package org.otsecurity.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import tools.jackson.databind.JsonNode;

/**
 * Compares IEC 62443 with the compiled facts, which print an enhancement as {@code SR 1.1 RE(1)}.
 * Titles are equal to the letter.
 */
class Iec62443FactsTest {

  @ParameterizedTest
  @CsvSource({"iec62443-3-3, 3-3", "iec62443-4-2, 4-2"})
  void everyRowEqualsTheCompiledFacts(DocumentId standard, String file) {
    Facts ours = new Facts();
    for (Requirement each : CorpusFiles.requirements(standard).values()) {
      if (!each.kind().equals(RequirementKind.COMMON_CONSTRAINT)) {
        put(ours, each);
      }
    }
    FactSheet.ofAllRows("iec62443/" + file)
        .check(
            ours,
            () -> {
              Facts theirs = new Facts();
              rows(file).forEach((id, row) -> put(theirs, id, row));
              return theirs;
            });
  }

  private static void put(Facts facts, Requirement row) {
    String id = row.id().value();
    facts.put(id, "title", row.title());
    facts.put(id, "level", row.level().orElse(0));
    facts.put(id, "family", row.family().orElse(""));
    facts.put(id, "parent", row.parent().orElse(""));
    facts.put(
        id, "component types", row.componentTypes().stream().map(ComponentType::title).toList());
    facts.put(id, "confidence", row.confidence().map(EvidenceStrength::value).orElse(""));
    facts.put(id, "evidence", new TreeMap<>(row.evidence()));
    facts.put(id, "attested by", CorpusFiles.attribute(row, "attested_by"));
    // The wording of a note is ours; that there is a doubt is the source's.
    facts.put(id, "has a note", row.note().isPresent());
  }

  private static void put(Facts facts, String id, JsonNode row) {
    facts.put(id, "title", row.path("title").asString());
    facts.put(id, "level", row.path("minSlC").asInt());
    facts.put(id, "family", row.path("frCode").asString());
    facts.put(id, "parent", row.path("re").isNull() ? "" : row.path("parent").asString());
    facts.put(id, "component types", strings(row.path("componentTypes")));
    facts.put(id, "confidence", row.path("confidence").asString());
    Map<String, String> evidence = new TreeMap<>();
    row.path("slEvidence")
        .properties()
        .forEach(each -> evidence.put(each.getKey(), each.getValue().asString()));
    facts.put(id, "evidence", evidence);
    facts.put(id, "attested by", strings(row.path("sources")));
    facts.put(id, "has a note", row.has("note"));
  }

  /**
   * The parts that are one list. Part 2-4 has no titles: its topic and subtopic make ours. One
   * source row (SP.01.04 RE 1) has its columns shifted and is left out of that comparison.
   */
  @ParameterizedTest
  @CsvSource({"iec62443-3-2, 3-2", "iec62443-4-1, 4-1", "iec62443-2-4, 2-4", "iec62443-2-1, 2-1"})
  void listedPartsEqualTheCompiledFacts(DocumentId standard, String file) {
    Facts ours = new Facts();
    CorpusFiles.requirements(standard)
        .forEach((id, row) -> {
          ours.put(id, "title", row.title());
          ours.put(id, "confidence", row.confidence().map(EvidenceStrength::value).orElse(""));
        });
    FactSheet.ofAllRows("iec62443/" + file)
        .check(
            ours,
            () -> {
              Facts theirs = new Facts();
              rows(file).forEach((id, row) -> putListed(theirs, id, row));
              return theirs;
            });
  }

  private static void putListed(Facts facts, String id, JsonNode row) {
    facts.put(id, "confidence", row.path("confidence").asString());
    if (row.has("title")) {
      facts.put(id, "title", row.path("title").asString());
    } else if (!id.equals("SP.01.04 RE 1")) {
      String subtopic = letters(row.path("subtopic").asString());
      facts.holds(id, "title", "ends with " + subtopic, title -> letters(title).endsWith(subtopic));
    }
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  @ParameterizedTest
  @CsvSource({"iec62443-3-3, 3-3", "iec62443-4-2, 4-2"})
  void commonConstraintsEqualTheCompiledFacts(DocumentId standard, String file) {
    Facts ours = new Facts();
    CorpusFiles.requirements(standard)
        .forEach((id, row) -> {
          if (row.kind().equals(RequirementKind.COMMON_CONSTRAINT)) {
            ours.put(id, "title", row.title());
          }
        });
    FactSheet.ofAllRows("iec62443/" + file + "-constraints")
        .check(
            ours,
            () -> {
              Facts theirs = new Facts();
              for (JsonNode each : source(file).path("commonConstraints")) {
                String id = each.path("id").asString("Clause " + each.path("clause").asString(""));
                theirs.put(id, "title", each.path("title").asString());
              }
              return theirs;
            });
  }

  /** Every mitigation that labels a row of the standard is named by that row in the facts. */
  @ParameterizedTest
  @CsvSource({"iec62443-3-3, 3-3", "iec62443-4-2, 4-2"})
  void labelsEqualTheCompiledFacts(DocumentId standard, String file) {
    TreeSet<String> labels = new TreeSet<>();
    for (var each : CorpusFiles.corpus().labels()) {
      String id = each.text().replaceAll("^.* - ", "");
      if (each.text().startsWith("IEC 62443-" + file)
          && CorpusFiles.requirements(standard).containsKey(id)) {
        labels.add(id + " <- " + each.mitigation().value());
      }
    }
    FactSheet.ofAllRows("iec62443/" + file + "-labels")
        .check(
            Facts.ofPairs(labels, " <- ", "mitigations"),
            () -> {
              TreeSet<String> theirs = new TreeSet<>();
              for (JsonNode row : source(file).path("requirements")) {
                for (String mitigation : strings(row.path("mitreMitigations"))) {
                  theirs.add(row.path("id").asString() + " <- " + mitigation);
                }
              }
              return Facts.ofPairs(theirs, " <- ", "mitigations");
            });
  }

  private static JsonNode source(String file) {
    return SharedData.json("data/iec62443/" + file + ".json");
  }

  private static Map<String, JsonNode> rows(String file) {
    Map<String, JsonNode> rows = new LinkedHashMap<>();
    for (JsonNode row : source(file).path("requirements")) {
      rows.put(row.path("id").asString().replaceAll(" RE\\((\\d)\\)", " RE $1"), row);
    }
    return rows;
  }

  private static List<String> strings(JsonNode list) {
    List<String> strings = new ArrayList<>();
    list.forEach(each -> strings.add(each.asString()));
    return strings;
  }
}
