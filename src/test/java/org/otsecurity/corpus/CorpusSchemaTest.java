package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.domain.CorpusFinding;
import org.otsecurity.source.curated.CorpusSchemas;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CorpusSchemaTest {
  private static final Path SCHEMAS = CorpusFiles.FOLDER.resolve("schema");

  @TempDir private Path folder;

  @Test
  void everyFileFollowsItsSchema() throws IOException {
    CorpusSchemas schemas = CorpusSchemas.of(CorpusFiles.FOLDER);
    assertThat(schemas.check(schemas.files())).isEmpty();
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

  /** One entry a line, so that a change of one word is a change of one line. */
  @ParameterizedTest
  @ValueSource(strings = {"thesaurus", "vocabulary"})
  void wordsOfTheFieldStandOneALine(String kind) throws IOException {
    try (var list = Files.newDirectoryStream(CorpusFiles.FOLDER.resolve(kind))) {
      for (Path each : list) {
        assertThat(Files.readAllLines(each))
            .as(each.toString())
            .allMatch(
                line -> line.startsWith("#") || (line.length() <= 100 && !line.contains("[")));
      }
    }
  }

  /** Prose is folded, so that a change of one word is read at a glance; an address cannot be. */
  @ParameterizedTest
  @ValueSource(strings = {"sectors", "topics"})
  void proseIsFolded(String kind) throws IOException {
    try (var walk = Files.walk(CorpusFiles.FOLDER.resolve(kind))) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        assertThat(Files.readAllLines(each))
            .as(each.toString())
            .allMatch(
                line -> line.length() <= 120 || line.matches("\\s*(- |\\w+: )?\"?https://\\S+"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sectors.yaml", "jurisdictions.yaml"})
  void namesStandOneALine(String file) throws IOException {
    assertThat(Files.readAllLines(CorpusFiles.FOLDER.resolve("sectors").resolve(file)))
        .noneMatch(
            line -> line.matches("\\s*(names|adjectives|in_capitals|said_as|sectors): \\[.*"));
  }

  @Test
  void everySchemaIsUsed() throws IOException {
    TreeSet<String> unused = new TreeSet<>();
    try (var list = Files.list(SCHEMAS)) {
      list.forEach(each -> unused.add(each.getFileName().toString()));
    }
    unused.remove("ids.schema.json");
    // This kind of file need not be there.
    unused.remove("thesaurus.schema.json");
    CorpusSchemas schemas = CorpusSchemas.of(CorpusFiles.FOLDER);
    CorpusFiles.files().keySet().forEach(each -> unused.remove(schemas.name(Path.of(each))));
    assertThat(unused).isEmpty();
  }

  @Test
  void everyObjectInASchemaIsClosed() throws IOException {
    try (var list = Files.newDirectoryStream(SCHEMAS)) {
      for (Path each : list) {
        assertClosed(each.toString(), new JsonMapper().readTree(Files.readString(each)));
      }
    }
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
  void aFileWithoutASchemaIsRefused(String file) throws IOException {
    assertThat(check(file, "{}")).singleElement().asString().contains(file + ": has no schema");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mappings/cra_iec62443-4-2/more/more.yaml",
        "documents/cer/texts/more/more.yaml",
        "topics/more.yml"
      })
  void aFileThatIsNeverReadIsRefused(String file) throws IOException {
    assertThat(check(file, "{}")).singleElement().asString().contains(": is not read");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          documents/iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 8.1, title: T, level: 1, evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: high}]
          documents/iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 1.1, title: T, level: 5, evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: high}]
          documents/iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 1.1, title: T, level: 1, evidence: {hearsay: 1}, attested_by: [xtext-dsl], confidence: high}]
          documents/iec62443-3-3/requirements/FR1.yaml | requirements: [{id: SR 1.1, title: T, level: 1, evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: certain}]
          documents/iec62443-4-2/requirements/FR1.yaml | requirements: [{id: CR 1.1, title: T, level: 1, component_types: [toaster], evidence: {xtext-dsl: 1}, attested_by: [xtext-dsl], confidence: high}]
          documents/nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-02, title: T}]}
          documents/nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-2, title: T, status: withdrawn}]}
          documents/nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-2, title: T, moved_to: [AC-3]}]}
          documents/nist-800-53/controls/AC.yaml | {family: AC, title: Access Control, controls: [{id: AC-2, title: T, owner: me}]}
          devices/any.yaml | {devices: [{name: N, what: What it is, types: {}, assets: [A3]}]}
          devices/any.yaml | {devices: [{name: N, what: What it is, types: {toaster: usual}, assets: []}]}
          devices/any.yaml | {devices: [{name: N, what: What it is, assets: []}]}
          documents/mitre-ics/additions.yaml | {label_asserter: {publisher: P}}
          documents/mitre-ics/additions.yaml | {label_asserter: {publisher: P, document: D}, rumors: []}
          documents/mitre-ics/texts/assets.yaml | A0001: {summary: ""}
          documents/mitre-ics/texts/assets.yaml | A0001: {text: Words.}
          pairings/any.yaml | pairings: [{system: CR 1.1, component: [CR 1.1]}]
          zones/architectures/any.yaml | {id: any, name: Any, names: [any], summary: S, zones: [], conduits: [], example: {}, sector_notes: []}
          zones/purdue-levels.yaml | {note: N, levels: [], conduits: [], rules: [], sources: []}
          thesaurus/any.yaml | concepts: [{id: Two Words, triggers: [a], terms: [b]}]
          """)
  void aWrongFileIsRefused(String file, String yaml) throws IOException {
    assertThat(check(file, yaml)).isNotEmpty();
  }

  @Test
  void aFindingNamesFileLineAndPointer() throws IOException {
    List<CorpusFinding> findings =
        check(
            "documents/mitre-ics/additions.yaml",
            """
            label_asserter: {publisher: P, document: D}
            former_names:
              - id: T0830
                name: Man in the Middle
                until: "12"
                alias: MITM
              - id: T0831
                until: "12"
            """);
    assertThat(findings).hasSize(2);
    assertThat(findings)
        .anySatisfy(each -> {
          assertThat(each.file()).endsWith(Path.of("mitre-ics", "additions.yaml"));
          assertThat(each.line()).isEqualTo(6);
          assertThat(each.pointer()).isEqualTo("/former_names/0/alias");
          assertThat(each.problem()).contains("\"alias\" is not known");
        })
        .anySatisfy(each -> {
          assertThat(each.line()).isEqualTo(7);
          assertThat(each.pointer()).isEqualTo("/former_names/1");
          assertThat(each.problem()).contains("name");
        });
  }

  /** A regular expression tells nobody what to write, so each says in words what it expects. */
  @Test
  void everyPatternSaysWhatItExpects() throws IOException {
    try (var list = Files.newDirectoryStream(SCHEMAS)) {
      for (Path each : list) {
        assertDescribed(each.toString(), new JsonMapper().readTree(Files.readString(each)));
      }
    }
  }

  private static void assertDescribed(String name, JsonNode node) {
    if (node.path("pattern").isString() && node.has("type")) {
      assertThat(node.path("description").asString("")).as("%s: %s", name, node).isNotBlank();
    }
    for (JsonNode child : node) {
      assertDescribed(name, child);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vocabulary/spellings.yaml | center: [Centre] | 1 at /center/0 | "Centre" does not have the form that is expected: One word in small letters.
          vocabulary/spellings.yaml | Center: [centre] | 1 at /Center | "Center" does not have the form that is expected: One word in small letters.
          sectors/instruments/cra.yaml | effective: "2026-13" | 1 at /effective | ISO year and month, for example 2026-01.
          documents/cra/requirements.yaml | requirements: [{id: A, title: T, kind: k, family: F, attributes: {effective: "2026-02-31"}}] | /requirements/0/attributes/effective | "2026-02-31" does not have the form that is expected: ISO date of a day that there is
          documents/cra/requirements.yaml | requirements: [{id: A, title: T, kind: k, family: F, attributes: {effective: ["2026-02-30"]}}] | /requirements/0/attributes/effective/0 | ISO date of a day that there is
          documents/cra/requirements.yaml | requirements: [{id: A, title: T, kind: k, family: F, version: {effective: "2026-02-31", enforcement: mandatory}}] | /requirements/0/version/effective | ISO date of a day that there is
          sectors/instruments/cra.yaml | effective: "2026-02-31" | 1 at /effective | day that there is, for example 2026-01-31. Or: ISO year and month
          sectors/instruments/cra.yaml | dates: [{date: "2026-02-31", what: w}] | 1 at /dates/0/date | "2026-02-31" does not have the form
          sectors/rules.yaml | verified: "2026-13" | 1 at /verified | ISO year and month
          documents/cra/document.yaml | verified: "2026-02-30" | 1 at /verified | ISO date of a day that there is
          """)
  void aValueOfTheWrongFormIsToldWhatIsExpected(
      String file, String yaml, String place, String problem) throws IOException {
    assertThat(check(file, yaml))
        .anySatisfy(each -> assertThat(each.toString()).contains(place + ": ").contains(problem))
        .noneSatisfy(each -> assertThat(each.problem()).contains("pattern"));
  }

  @Test
  void brokenYamlIsAFindingWithItsLine() throws IOException {
    assertThat(check("documents/mitre-ics/groups.yaml", "groups:\n  - {id: G0034\n"))
        .singleElement()
        .satisfies(each -> assertThat(each.line()).isGreaterThan(1));
  }

  private List<CorpusFinding> check(String name, String yaml) throws IOException {
    Path schemas = Files.createDirectories(folder.resolve("schema"));
    try (var list = Files.newDirectoryStream(SCHEMAS)) {
      for (Path each : list) {
        Files.copy(each, schemas.resolve(each.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, yaml);
    return CorpusSchemas.of(folder).check(List.of(file));
  }
}
