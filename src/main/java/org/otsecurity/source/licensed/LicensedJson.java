package org.otsecurity.source.licensed;

import java.nio.charset.StandardCharsets;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes checked text in one form: equal documents are equal bytes. */
public final class LicensedJson {
  private LicensedJson() {}

  /** The document in the JSON form, in UTF-8. */
  public static byte[] bytes(LicensedDocument document) {
    ObjectNode json = Json.object();
    json.put("standard", document.standard().value());
    json.put("edition", document.edition());
    ArrayNode rows = json.putArray("requirements");
    for (LicensedDocument.Row each : document.rows()) {
      ObjectNode row = rows.addObject();
      row.put("id", each.id());
      each.level().ifPresent(level -> row.put("level", level));
      row.put("text", each.text().orElse(""));
      each.rationale().ifPresent(text -> row.put("rationale", text));
    }
    return (IndentedJson.text(json) + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
