package org.otsecurity.render;

import java.util.Collection;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON of the documents that the rows of an answer come from. */
final class SourceJson {
  private SourceJson() {}

  /** One document, as a citation of all its rows. */
  static ObjectNode of(Standard standard) {
    ObjectNode json = Json.object();
    json.put("standard", standard.id().value());
    json.put("document", standard.name());
    json.put("edition", standard.edition());
    json.put("url", standard.url());
    json.put("publisher", standard.publisher());
    json.put("licence", standard.licence());
    Rows.put(json, "notice", standard.notice());
    return json;
  }

  static ArrayNode of(Collection<Standard> standards) {
    ArrayNode sources = Json.array();
    standards.forEach(each -> sources.add(of(each)));
    return sources;
  }
}
