package org.otsecurity.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.SharedFiles;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.json.Json;
import org.otsecurity.query.Questions;
import org.otsecurity.question.AllQuestions;
import org.otsecurity.store.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed in releases of SP 800-53 and the CSF that are newer than the build. */
class ControlReleaseSyncTest {
  @TempDir Path folder = Path.of("");

  @Test
  void aNewerCatalogBringsItsChanges() throws IOException {
    Path brought = Files.createDirectory(folder.resolve("brought"));
    catalog(brought.resolve("catalog.json"), "5.3.0");
    profile(brought.resolve("low.json"), "5.3.0");
    try (Store store = synced(brought)) {
      Requirement added = row(store, "nist-800-53", "AC-26");
      assertThat(added.title()).isEqualTo("Quantum Access");
      assertThat(added.family()).contains("AC");
      assertThat(added.baselines()).containsExactly(Baseline.LOW);
      assertThat(row(store, "nist-800-53", "AC-25").title()).isEqualTo("Quantum Monitor");
      assertThat(row(store, "nist-800-53", "AC-24").status()).isEqualTo(Status.WITHDRAWN);
      assertThat(row(store, "nist-800-53", "AC-14").baselines())
          .doesNotContain(Baseline.LOW)
          .contains(Baseline.MODERATE, Baseline.OT_LOW);
      assertThat(row(store, "nist-800-53", "SA-24").status())
          .as("a row that the file lacks")
          .isEqualTo(Status.ACTIVE);
      assertThat(answer(store, "get_ot_requirement", "{\"requirement_id\":\"AC-24\"}"))
          .contains("incorporated into AC-3", "Revision 5, release 5.3.0");
      assertThat(answer(store, "get_ot_requirement", "{\"requirement_id\":\"AC-26\"}"))
          .contains("AC-3", "Revision 5, release 5.3.0");
      assertThat(answer(store, "search_ot_requirements", "{\"query\":\"quantum access\"}"))
          .contains("\"AC-26\"");
      assertThat(
              answer(
                  store,
                  "get_standard_requirements",
                  "{\"standard\":\"nist-800-53\",\"family\":\"AC\",\"include_enhancements\":false}"))
          .containsSubsequence("AC-25", "AC-26");
    }
  }

  @Test
  void anOlderCatalogBringsItsWordsOnly() throws IOException {
    Path brought = Files.createDirectory(folder.resolve("brought"));
    catalog(brought.resolve("catalog.json"), "5.1.0");
    try (Store store = synced(brought)) {
      assertThat(row(store, "nist-800-53", "AC-25").title()).isEqualTo("Reference Monitor");
      assertThat(row(store, "nist-800-53", "AC-24").status()).isEqualTo(Status.ACTIVE);
      assertThat(store.documents().get(new DocumentId("nist-800-53")).standard())
          .isEqualTo(TestCorpus.store().documents().get(new DocumentId("nist-800-53")).standard());
    }
  }

  @Test
  void aNewerFrameworkBringsItsRows() throws IOException {
    Path brought = Files.createDirectory(folder.resolve("brought"));
    change(
        SharedFiles.CPRT_CSF,
        brought.resolve("csf.json"),
        root -> {
          JsonNode elements = root.path("response").path("elements");
          ((ObjectNode) elements.path("documents").path(0)).put("version", "2.1");
          ArrayNode all = (ArrayNode) elements.path("elements");
          int at = 0;
          for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("element_identifier").asString().equals("GV.OC-05")) {
              at = i;
            }
          }
          ObjectNode made = (ObjectNode) all.get(at).deepCopy();
          made.put("element_identifier", "GV.OC-06");
          made.put("text", "The quantum context is understood");
          all.insert(at + 1, made);
          ArrayNode relations = (ArrayNode) elements.path("relationships");
          for (JsonNode each : List.copyOf(relations.valueStream().toList())) {
            if (each.path("dest_element_identifier").asString("").equals("GV.OC-05")) {
              ObjectNode copy = (ObjectNode) each.deepCopy();
              copy.put("dest_element_identifier", "GV.OC-06");
              relations.add(copy);
            }
          }
        });
    try (Store store = synced(brought)) {
      Requirement added = row(store, "nist-csf", "GV.OC-06");
      assertThat(added.parent()).contains("GV.OC");
      assertThat(added.family()).contains("GV");
      assertThat(answer(store, "get_ot_requirement", "{\"requirement_id\":\"GV.OC-06\"}"))
          .contains("The quantum context is understood", "\"edition\":\"2.1\"");
    }
  }

  private Store synced(Path brought) {
    SyncedHome home = new SyncedHome(folder.resolve("home"));
    Outcome outcome = home.sync().from(brought, List.of()).get(0);
    assertThat(outcome.state()).as(outcome.toString()).isEqualTo(Outcome.State.STORED);
    return Store.openLicensed(home.files().database());
  }

  private static void catalog(Path file, String version) throws IOException {
    change(
        SharedFiles.OSCAL_FULL,
        file,
        root -> {
          ObjectNode metadata = (ObjectNode) root.path("catalog").path("metadata");
          metadata.put("version", version);
          metadata.put("last-modified", "2026-09-01T12:00:00.000-04:00");
          ArrayNode controls =
              (ArrayNode) root.path("catalog").path("groups").path(0).path("controls");
          ObjectNode monitor = (ObjectNode) control(controls, "ac-25");
          ObjectNode made =
              Json.parseObject(
                  monitor.toString().replace("ac-25", "ac-26").replace("AC-25", "AC-26"));
          made.put("title", "Quantum Access");
          controls.add(made);
          monitor.put("title", "Quantum Monitor");
          ObjectNode decisions = (ObjectNode) control(controls, "ac-24");
          ObjectNode status = ((ArrayNode) decisions.path("props")).addObject();
          status.put("name", "status").put("value", "withdrawn");
          ObjectNode link = decisions.withArray("links").addObject();
          link.put("href", "#ac-3").put("rel", "incorporated-into");
        });
  }

  private static void profile(Path file, String version) throws IOException {
    change(
        SharedFiles.OSCAL_LOW_PROFILE,
        file,
        root -> {
          ((ObjectNode) root.path("profile").path("metadata")).put("version", version);
          ArrayNode ids =
              (ArrayNode)
                  root.path("profile")
                      .path("imports")
                      .path(0)
                      .path("include-controls")
                      .path(0)
                      .path("with-ids");
          for (int i = 0; i < ids.size(); i++) {
            if (ids.get(i).asString().equals("ac-14")) {
              ids.remove(i);
            }
          }
          ids.add("ac-26");
        });
  }

  private static JsonNode control(ArrayNode controls, String id) {
    return controls
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static void change(String from, Path to, Consumer<ObjectNode> change) throws IOException {
    ObjectNode root = Json.parseObject(new String(SharedFiles.bytes(from), StandardCharsets.UTF_8));
    change.accept(root);
    Files.writeString(to, root.toString());
  }

  private static Requirement row(Store store, String document, String id) {
    return Objects.requireNonNull(
        store.<Requirement>read(reader ->
            reader.requirement(new RequirementId(new DocumentId(document), id)).orElseThrow()));
  }

  private static String answer(Store store, String question, String arguments) {
    return AllQuestions.all().stream()
        .filter(each -> each.name().equals(question))
        .findFirst()
        .orElseThrow()
        .json(Questions.of(store), Json.parseObject(arguments))
        .toString();
  }
}
