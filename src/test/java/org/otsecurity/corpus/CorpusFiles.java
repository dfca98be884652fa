package org.otsecurity.corpus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.source.curated.CuratedCorpus;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The corpus of this project: its files, and what they are read as. Read once for all tests. */
final class CorpusFiles {
  static final Path FOLDER = Path.of("corpus");

  private static final YAMLMapper YAML = new YAMLMapper();

  private CorpusFiles() {}

  /** The documents. */
  static List<Standard> standards() {
    return corpus().documents().all().stream().map(Document::standard).toList();
  }

  /** Read when a test first asks for it. */
  private static final class Once {
    static final Map<String, JsonNode> FILES = readFiles(FOLDER);
    static final Corpus CORPUS = readCorpus();
    static final Map<RequirementId, List<Relation>> RELATIONS =
        CORPUS.relations().stream().collect(Collectors.groupingBy(Relation::source));
  }

  /**
   * A text of ours.
   *
   * @param file the file it stands in, relative to the corpus
   * @param id what it is about
   * @param value the text, with single blanks
   */
  record OurText(String file, String id, String value) {
    String place() {
      return file + " " + id;
    }
  }

  /** What every YAML file holds, by its path within the corpus, in name order. */
  static Map<String, JsonNode> files() {
    return Once.FILES;
  }

  /** The corpus as the program reads it. */
  static Corpus corpus() {
    return Once.CORPUS;
  }

  /** The requirements of a document by id, in reading order. */
  static Map<String, Requirement> requirements(DocumentId standard) {
    Map<String, Requirement> requirements = new LinkedHashMap<>();
    for (Requirement each : corpus().requirements()) {
      if (each.id().standard().equals(standard)) {
        requirements.put(each.id().value(), each);
      }
    }
    return requirements;
  }

  /** The relations of a type that start in a document, as {@code source -> target}, sorted. */
  static Set<String> relations(DocumentId source, RelationType type) {
    TreeSet<String> relations = new TreeSet<>();
    corpus().relations().stream()
        .filter(each -> each.source().standard().equals(source) && each.type() == type)
        .forEach(each -> relations.add(each.source().value() + " -> " + each.target().value()));
    return relations;
  }

  /** The targets of the relations of a type that start at a requirement, sorted. */
  static Set<String> targets(Requirement source, RelationType type) {
    TreeSet<String> targets = new TreeSet<>();
    Once.RELATIONS.getOrDefault(source.id(), List.of()).stream()
        .filter(each -> each.type() == type)
        .forEach(each -> targets.add(each.target().value()));
    return targets;
  }

  /** An attribute of a row as it is shown; empty if it has none with the label. */
  static String attribute(Requirement requirement, String label) {
    return requirement.attributes().stream()
        .filter(each -> each.label().equals(label))
        .map(Attribute::text)
        .findFirst()
        .orElse("");
  }

  /** Every summary, in the order of files and of rows in them. */
  static List<OurText> summaries() {
    List<OurText> texts = new ArrayList<>();
    files()
        .forEach((file, root) -> {
          if (file.contains("/texts/")) {
            root.properties()
                .forEach(
                    each -> texts.add(text(file, each.getKey(), each.getValue().path("summary"))));
          }
        });
    return texts;
  }

  /** Every rationale or guidance, points joined, in the order of files and of rows in them. */
  static List<OurText> explanations(String kind) {
    List<OurText> texts = new ArrayList<>();
    files()
        .forEach((file, root) -> {
          if (file.contains("/" + kind + "/")) {
            root.properties()
                .forEach(each -> {
                  JsonNode value = each.getValue().path(kind);
                  List<String> points = new ArrayList<>();
                  if (value.isArray()) {
                    value.forEach(point -> points.add(point.asString()));
                  } else {
                    points.add(value.asString());
                  }
                  String all = String.join(" ", points).strip().replaceAll("\\s+", " ");
                  texts.add(new OurText(file, each.getKey(), all));
                });
          }
        });
    return texts;
  }

  /** Every definition and difference of the glossary. */
  static List<OurText> definitions() {
    List<OurText> texts = new ArrayList<>();
    files()
        .forEach((file, root) -> {
          if (file.startsWith("glossary/")) {
            for (JsonNode term : root.path("terms")) {
              for (String key : List.of("definition", "difference")) {
                if (term.has(key)) {
                  texts.add(text(file, term.path("term").asString() + " " + key, term.path(key)));
                }
              }
            }
          }
        });
    return texts;
  }

  /** Every note on a document, row, pairing or concept. */
  static List<OurText> notes() {
    List<OurText> notes = new ArrayList<>();
    files().forEach((file, root) -> addNotes(file, root, notes));
    return notes;
  }

  /** Every text of a topic: answer, cautions, why a row is named. */
  static List<OurText> topicTexts() {
    List<OurText> texts = new ArrayList<>();
    files()
        .forEach((file, root) -> {
          if (file.startsWith("topics/")) {
            for (JsonNode topic : root.path("topics")) {
              String id = topic.path("id").asString("");
              texts.add(text(file, id + " answer", topic.path("answer")));
              topic.path("cautions").forEach(each -> texts.add(text(file, id, each)));
              topic.path("rows").forEach(each -> texts.add(text(file, id, each.path("why"))));
            }
          }
        });
    return texts;
  }

  /** Every text on the OT overlay, and every rationale and reason of a mapping. */
  static List<OurText> mappingTexts() {
    List<OurText> texts = new ArrayList<>();
    files()
        .forEach((file, root) -> {
          if (file.startsWith("documents/nist-800-82/overlay/")) {
            root.properties()
                .forEach(each -> {
                  for (String key : List.of("discussion", "rationale")) {
                    if (each.getValue().has(key)) {
                      texts.add(text(file, each.getKey(), each.getValue().path(key)));
                    }
                  }
                });
          }
          if (file.startsWith("mappings/")) {
            for (JsonNode row : root.path("mappings")) {
              String id = row.path("id").asString("");
              row.path("to").forEach(each -> texts.add(text(file, id, each.path("rationale"))));
              texts.add(text(file, id, row.path("none")));
            }
          }
        });
    return texts;
  }

  /** Every text on sectors and on what applies to them. */
  static List<OurText> sectorTexts() {
    List<OurText> texts = new ArrayList<>();
    files()
        .forEach((file, root) -> {
          if (file.startsWith("sectors/instruments/")) {
            texts.add(text(file, root.path("id").asString(""), root.path("demands")));
          }
          root.path("rules")
              .forEach(each ->
                  texts.add(
                      text(file, each.path("instrument").asString(""), each.path("condition"))));
          root.path("sectors")
              .forEach(each ->
                  texts.add(text(file, each.path("id").asString(""), each.path("summary"))));
        });
    return texts;
  }

  /** Every text on zones and conduits. */
  static List<OurText> zoneTexts() {
    List<OurText> texts = new ArrayList<>();
    files()
        .forEach((file, root) -> {
          if (file.startsWith("zones/")) {
            addTexts(file, "", root, texts);
          }
        });
    return texts;
  }

  private static void addTexts(String file, String id, JsonNode node, List<OurText> texts) {
    String here = node.path("id").asString(id);
    for (JsonNode child : node) {
      if (child.isString()) {
        texts.add(text(file, here, child));
      } else {
        addTexts(file, here, child, texts);
      }
    }
  }

  private static void addNotes(String file, JsonNode node, List<OurText> notes) {
    if (node.isObject() && node.path("note").isString()) {
      String id = node.path("id").asString(node.path("system").asString(""));
      notes.add(text(file, id, node.path("note")));
    }
    for (JsonNode child : node) {
      addNotes(file, child, notes);
    }
  }

  private static OurText text(String file, String id, JsonNode value) {
    return new OurText(file, id, value.asString("").strip().replaceAll("\\s+", " "));
  }

  /** Reads every YAML file below a folder. */
  static Map<String, JsonNode> readFiles(Path folder) {
    Map<String, JsonNode> files = new LinkedHashMap<>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(each -> each.toString().endsWith(".yaml")).sorted().toList()) {
        files.put(
            folder.relativize(file).toString().replace('\\', '/'),
            YAML.readTree(Files.readString(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static Corpus readCorpus() {
    try {
      return CuratedCorpus.read(FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
