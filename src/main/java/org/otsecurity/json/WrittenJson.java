package org.otsecurity.json;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object with its text, for those that go out twice: as an object and as a text in another. */
final class WrittenJson extends ObjectNode {
  private static final long serialVersionUID = 1L;

  private final transient String text;

  WrittenJson(ObjectNode object, String text) {
    super(JsonNodeFactory.instance, members(object));
    this.text = text;
  }

  private static Map<String, JsonNode> members(ObjectNode object) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    object.properties().forEach(each -> members.put(each.getKey(), each.getValue()));
    return members;
  }

  /** What {@link Json#text} gives. */
  String text() {
    return text;
  }
}
