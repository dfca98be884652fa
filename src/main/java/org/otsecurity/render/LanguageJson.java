package org.otsecurity.render;

import org.otsecurity.json.Json;
import org.otsecurity.query.reading.LanguageReading;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A text in another language as JSON. */
final class LanguageJson {
  private LanguageJson() {}

  static ObjectNode of(LanguageReading reading) {
    ObjectNode json = Json.object();
    json.put("name", reading.language());
    if (!reading.readAs().isEmpty()) {
      ArrayNode readAs = json.putArray("read_as");
      reading
          .readAs()
          .forEach(each -> readAs.addObject().put("from", each.from()).put("to", each.to()));
    }
    return json;
  }
}
