package org.otsecurity.cli.ingest;

import java.util.Collection;
import org.otsecurity.domain.requirement.LicensedDocument;
import org.otsecurity.ingest.CheckedText;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What became of text of the user's own copies, for programs. Never the text itself. */
final class IngestReport {
  private IngestReport() {}

  /** What files hold, and whether it was stored. */
  static ObjectNode of(CheckedText text, boolean stored) {
    ObjectNode json = Json.object();
    json.put("stored", stored);
    documents(json, text.documents());
    json.put("without_text", text.withoutText());
    ArrayNode levels = json.putArray("levels");
    text.levels()
        .forEach(each -> {
          ObjectNode one = levels.addObject();
          one.put("id", each.id().value());
          one.put("level", each.level());
          one.put("ours", each.ours());
        });
    ArrayNode titles = json.putArray("other_titles");
    text.otherTitles().forEach(titles::add);
    return json;
  }

  /** The documents, each with its edition and the number of its texts. */
  static void documents(ObjectNode json, Collection<LicensedDocument> documents) {
    ArrayNode array = json.putArray("documents");
    for (LicensedDocument each : documents) {
      ObjectNode one = array.addObject();
      one.put("standard", each.standard().value());
      one.put("edition", each.edition());
      one.put("texts", each.texts());
    }
  }
}
