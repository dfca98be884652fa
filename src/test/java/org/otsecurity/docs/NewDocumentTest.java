package org.otsecurity.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.mcp.OtSecurityServer;
import org.otsecurity.mcp.protocol.Dialogue;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.StandardRequirements;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.source.curated.CorpusFormatException;
import org.otsecurity.source.curated.CorpusSchemas;
import org.otsecurity.source.curated.CuratedCorpus;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreWriter;
import tools.jackson.databind.JsonNode;

/**
 * A document is data: one that nobody has heard of, added to a copy of the corpus as a folder and a
 * mapping, is there on every interface without a line of Java.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewDocumentTest {
  private static final Path ADDED = Path.of("src", "test", "resources", "new-document");
  private static final DocumentId PUMPS = new DocumentId("pump-guide");

  private Path folder;
  private Store store;
  private Questions questions;

  @BeforeAll
  void compile(@TempDir Path temporary) throws IOException {
    folder = temporary.resolve("corpus");
    copy(Path.of("corpus"), folder);
    copy(ADDED, folder);
    Corpus corpus = CuratedCorpus.read(folder);
    Path database = temporary.resolve("corpus.db");
    StoreWriter.write(corpus, List.of(), database);
    store = Store.openCompiled(database, corpus.hash());
    questions = Questions.of(store);
  }

  @AfterAll
  void close() {
    store.close();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var walk = Files.walk(from)) {
      for (Path each : walk.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(each, target);
      }
    }
  }

  private static SearchRequest request(String query) {
    return new SearchRequest(query, List.of(), Optional.empty(), Optional.empty(), 5, 0);
  }

  @Test
  void itsFilesFollowTheSchemas() throws IOException {
    CorpusSchemas schemas = CorpusSchemas.of(folder);
    assertThat(
            schemas.check(
                schemas.files().stream()
                    .filter(each -> each.toString().contains("pump-guide"))
                    .toList()))
        .isEmpty();
  }

  @Test
  void searchFindsItsRowsAndKnowsItsNamesAndKinds() {
    SearchAnswer words = questions.search().search(request("wellfield radio"));
    assertThat(words.hits().get(0).requirement().id().toString()).startsWith("pump-guide:PG-1.");
    SearchAnswer id = questions.search().search(request("pg1.2"));
    assertThat(id.hits().get(0).requirement().id()).hasToString("pump-guide:PG-1.2");
    SearchAnswer named =
        questions.search().search(request("pump practices on contacts in the Pump Guide"));
    assertThat(named.interpretedAs().standards()).containsExactly("pump-guide");
    assertThat(named.interpretedAs().kinds()).containsExactly("pump practice");
  }

  @Test
  void aRowIsShownWithItsPageAndItsMapping() {
    var answer = questions.requirement().get("PG 1.1", Optional.empty());
    assertThat(answer.requirement().id()).hasToString("pump-guide:PG-1.1");
    assertThat(answer.citation().url()).isEqualTo("https://pumps.invalid/guide/PG-1.1");
    assertThat(answer.familyTitle()).contains("Telemetry of wells");
    assertThat(questions.requirement().get("pumps PG-2", Optional.empty()).requirement().title())
        .isEqualTo("Hatches");
  }

  @Test
  void itIsListedByItsParts() {
    assertThat(list("Part 2")).containsExactly("PG-2", "PG-2.1");
    assertThat(list("PG-1")).containsExactly("PG-1", "PG-1.1", "PG-1.2");
    assertThat(call("get_standard_requirements", "{\"standard\":\"pumps\"}").path("families"))
        .hasToString(
            "{\"1\":\"Part 1 = Telemetry of wells\",\"2\":\"Part 2 = Doors and hatches\"}");
    assertThat(call("list_ot_standards", "{\"detail\":\"full\"}").toString())
        .contains("Good practice for unattended pumping stations", "Part 1 = Telemetry of wells");
  }

  private List<String> list(String part) {
    return questions
        .standardRequirements()
        .list(
            new StandardRequirements.Request(
                PUMPS,
                Optional.empty(),
                Optional.of(part),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                50,
                0))
        .requirements()
        .stream()
        .map(Requirement::id)
        .map(each -> each.value())
        .toList();
  }

  @Test
  void itIsMapped() {
    JsonNode all =
        call(
            "get_mappings",
            "{\"source_standard\":\"pump guide\",\"target_standard\":\"iec62443-3-3\"}");
    assertThat(all.toString()).contains("SR 3.1", "PG-1.1", "PG-2.1").doesNotContain("\"PG-2\"");
    JsonNode back = call("get_mappings", "{\"requirement_id\":\"SR 3.1\"}");
    assertThat(back.toString()).contains("PG-1.1", "A test's mapping");
  }

  @Test
  void itIsCompletedAndReadAsAResource() {
    Dialogue dialogue = dialogue();
    JsonNode names =
        dialogue.request(
            "completion/complete",
            "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"audit_preparation\"},"
                + "\"argument\":{\"name\":\"standard\",\"value\":\"pu\"}}");
    assertThat(names.toString()).contains("pump-guide");
    JsonNode ids =
        dialogue.request(
            "completion/complete",
            "{\"ref\":{\"type\":\"ref/resource\",\"uri\":\"otsec://pump-guide/{id}\"},"
                + "\"argument\":{\"name\":\"id\",\"value\":\"PG-1\"}}");
    assertThat(ids.toString()).contains("PG-1.1", "PG-1.2");
    assertThat(dialogue.request("resources/list", "{}").toString()).contains("otsec://pump-guide");
    assertThat(
            dialogue
                .request("resources/read", "{\"uri\":\"otsec://pump-guide/PG-2.1\"}")
                .toString())
        .contains("Hatch contact quarrel");
  }

  @Test
  void instructionsDescriptionsAndTheTableOfTheReadmeNameIt() {
    Dialogue dialogue = dialogue();
    assertThat(dialogue.request("server/discover", "{}").at("/result/instructions").asString())
        .contains("STRIDE, Pump Guide.");
    assertThat(dialogue.request("tools/list", "{}").toString()).contains("STRIDE, Pump Guide.");
    assertThat(CoverageTable.of(questions.listStandards().list()))
        .contains("| Pump Guide | First edition, 2026 | 2 pump practice group, 3 pump practice |");
  }

  @Test
  void whatIsMissingFailsByName() throws IOException {
    Path document = folder.resolve("documents/pump-guide/document.yaml");
    String sound = Files.readString(document);
    Map<String, String> mistakes =
        Map.of(
            "order: 190", "order: 180",
            "kind: pump practice\n", "kind: practice\n",
            "example: PG-1.2", "example: QG-1.2",
            "{part}[", "{piece}[",
            "id: \"2\", title", "id: \"3\", title",
            "[12]", "[1]");
    Map<String, String> problems =
        Map.of(
            "order: 190", "the order 180 is that of ",
            "kind: pump practice\n", "\"kind\" is pump practice, but document.yaml declares only",
            "example: PG-1.2", "the example \"QG-1.2\" is read as nothing",
            "{part}[", "the pattern has no group \"piece\"",
            "id: \"2\", title", "the family 2 is not declared in document.yaml",
            "[12]", "the id PG-2 has no form by the id forms of document.yaml");
    try {
      for (Map.Entry<String, String> each : mistakes.entrySet()) {
        assertThat(sound).contains(each.getKey());
        Files.writeString(document, sound.replace(each.getKey(), each.getValue()));
        assertThatThrownBy(() -> CuratedCorpus.read(folder))
            .as(each.getKey())
            .isInstanceOf(CorpusFormatException.class)
            .hasMessageContaining(problems.get(each.getKey()))
            .hasMessageContaining("pump-guide");
      }
    } finally {
      Files.writeString(document, sound);
    }
  }

  private Dialogue dialogue() {
    return new Dialogue(OtSecurityServer.create(questions, "test"), ProtocolRevision.R2026_07_28);
  }

  private JsonNode call(String tool, String arguments) {
    return dialogue()
        .request("tools/call", "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}")
        .path("result")
        .path("structuredContent");
  }
}
