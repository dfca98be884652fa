package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CorpusSchemaTest {
  private static final Path SCHEMAS = CorpusFiles.FOLDER.resolve("schema");

  /** Where schemas refer to each other; the name is never resolved. */
  private static final String BASE = "https://corpus.invalid/";

  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(readSchemas()));

  private final Map<String, Schema> loaded = new HashMap<>();

  @Test
  void everyFileFollowsItsSchema() {
    List<String> problems = new ArrayList<>();
    CorpusFiles.files().forEach((file, root) -> problems.addAll(validate(file, root)));
    assertThat(problems).isEmpty();
  }

  @Test
  void everyFileIsYamlOrASchemaOrFactsOfARelease() throws IOException {
    try (var walk = Files.walk(CorpusFiles.FOLDER)) {
      assertThat(walk.filter(Files::isRegularFile).map(Path::toString))
          .allMatch(each ->
              each.endsWith(".yaml")
                  || each.endsWith(".schema.json")
                  || each.matches(".*/releases/[^/]+\\.tsv"));
    }
  }

  @Test
  void everySchemaIsUsed() throws IOException {
    TreeSet<String> unused = new TreeSet<>();
    try (var list = Files.list(SCHEMAS)) {
      list.forEach(each -> unused.add(each.getFileName().toString()));
    }
    unused.remove("ids.schema.json");
    // These two kinds of file need not be there.
    unused.remove("thesaurus.schema.json");
    unused.remove("mitre-ics-device-names.schema.json");
    CorpusFiles.files().keySet().forEach(each -> unused.remove(schemaName(each)));
    assertThat(unused).isEmpty();
  }

  @Test
  void everyObjectInASchemaIsClosed() {
    readSchemas().forEach((name, text) -> assertClosed(name, new JsonMapper().readTree(text)));
  }

  private static void assertClosed(String name, JsonNode node) {
    if (node.path("type").asString("").equals("object")) {
      assertThat(node.has("additionalProperties")).as("%s: %s", name, node).isTrue();
    }
    for (JsonNode child : node) {
      assertClosed(name, child);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"mitre-ics/rumors.yaml", "rumors/texts.yaml", "rumors.yaml"})
  void aFileWithoutASchemaIsRefused(String file) {
    assertThat(validate(file, new JsonMapper().createObjectNode()))
        .singleElement()
        .asString()
        .contains(file + ": has no schema");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 8.1, title: T, level: 1, evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: high}]
          iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 1.1, title: T, level: 5, evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: high}]
          iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 1.1, title: T, level: 1, evidence: {hearsay: 1}, attested_by: [xtext-dsl], confidence: high}]
          iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 1.1, title: T, level: 1, evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: certain}]
          iec62443-4-2/requirements/FR1.yaml | requirements: [{id: CR 1.1, title: T, level: 1, component_types: [toaster], evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: high}]
          nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-02, title: T}]}
          nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-2, title: T, status: withdrawn}]}
          nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-2, title: T, moved_to: [AC-3]}]}
          nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-2, title: T, owner: me}]}
          mitre-ics/techniques.yaml | techniques: [{id: T836, name: N, tactics: [TA0108]}]
          mitre-ics/mitigations.yaml | mitigations: [{id: M0800, name: N, labels: [IEC 62443-9-9:2031 - SR 1.1], mitigates: [T0836]}]
          mitre-ics/groups.yaml | groups: [{id: G0034, name: N, status: revoked}]
          mitre-ics/texts/assets.yaml | A0001: {summary: ""}
          mitre-ics/texts/assets.yaml | Workstation: {summary: Words.}
          pairings/any.yaml | pairings: [{system: CR 1.1, component: [CR 1.1]}]
          zones/architectures/any.yaml | {id: any, name: Any, names: [any], summary: S, zones: [], conduits: [], example: {}, sector_notes: []}
          zones/purdue-levels.yaml | {note: N, levels: [], conduits: [], rules: [], sources: []}
          thesaurus/any.yaml | concepts: [{id: Two Words, triggers: [a], terms: [b]}]
          """)
  void aWrongFileIsRefused(String file, String yaml) {
    assertThat(validate(file, new YAMLMapper().readTree(yaml))).isNotEmpty();
  }

  private List<String> validate(String file, JsonNode root) {
    String name = schemaName(file);
    if (!Files.exists(SCHEMAS.resolve(name))) {
      return List.of(file + ": has no schema " + name);
    }
    Schema schema =
        loaded.computeIfAbsent(name, each -> REGISTRY.getSchema(SchemaLocation.of(BASE + each)));
    return schema.validate(root).stream()
        .map(each -> file + " at " + each.getInstanceLocation() + ": " + each.getMessage())
        .toList();
  }

  /** The schema of a file is named after its document and kind, or after its kind alone. */
  private static String schemaName(String file) {
    List<String> parts = List.of(file.split("/"));
    String document = parts.getFirst();
    String kind = parts.size() == 1 ? "" : parts.get(1);
    if (document.equals("pairings")
        || document.equals("thesaurus")
        || document.equals("glossary")
        || document.equals("topics")) {
      return document + ".schema.json";
    }
    if (document.equals("mappings")) {
      return (file.endsWith("/set.yaml") ? "mapping-set" : "mappings") + ".schema.json";
    }
    if (kind.equals("requirements.yaml") && !document.startsWith("iec62443")) {
      return "rows.schema.json";
    }
    return switch (kind) {
      case "standard.yaml" -> "standard.schema.json";
      case "texts", "rationale", "guidance" -> kind + ".schema.json";
      default -> document + "-" + kind.replaceAll("\\.yaml$", "") + ".schema.json";
    };
  }

  private static Map<String, String> readSchemas() {
    Map<String, String> schemas = new HashMap<>();
    try (var list = Files.newDirectoryStream(SCHEMAS, "*.schema.json")) {
      for (Path each : list) {
        schemas.put(BASE + each.getFileName(), Files.readString(each));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return schemas;
  }
}
