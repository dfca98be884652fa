package org.otsecurity.install;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the last check for updates learned, kept in the data home. It is a memory, not an input: a
 * missing or damaged file is one of a user who has never checked.
 */
public final class FreshnessFile {
  private static final int MOST_BYTES = 100_000;

  private final Path file;

  public FreshnessFile(DataHome home) {
    this.file = home.directory().resolve("checked.json");
  }

  /** What was learned; empty if nothing was. */
  public List<Freshness> read() {
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return List.of();
      }
      byte[] bytes = Files.readAllBytes(file);
      List<Freshness> all = new ArrayList<>();
      for (JsonNode each : Json.parse(bytes, 0, bytes.length).path("standards")) {
        Optional<DocumentId> standard = DocumentId.of(text(each, "standard"));
        standard.ifPresent(id ->
            all.add(
                new Freshness(
                    id,
                    Freshness.State.of(text(each, "state")),
                    text(each, "held"),
                    text(each, "facts"),
                    text(each, "published"),
                    text(each, "since"),
                    text(each, "checked"),
                    text(each, "note"))));
      }
      return all;
    } catch (IOException | MalformedJsonException e) {
      return List.of();
    }
  }

  /** Keeps what was learned, in one step. */
  public void write(Collection<Freshness> learned) throws IOException {
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("standards");
    for (Freshness each : learned) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.standard().value());
      row.put("state", each.state().words());
      row.put("held", each.held());
      row.put("facts", each.facts());
      row.put("published", each.published());
      row.put("since", each.since());
      row.put("checked", each.checked());
      row.put("note", each.note());
    }
    Files.createDirectories(file.toAbsolutePath().getParent());
    WholeFile.write(file, (IndentedJson.text(json) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String text(JsonNode row, String key) {
    return row.path(key).asString("");
  }
}
