package org.otsecurity.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The arguments of a question as they are given: texts, lists of texts, or what no argument is. */
public final class Given {
  /**
   * Something that is neither a text nor a list.
   *
   * @param json as it was given
   */
  record Structured(String json) {}

  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** Those of a tool call; numbers and truth values are texts. */
  public static Given of(ObjectNode json) {
    Given given = new Given();
    json.properties().forEach(each -> given.values.put(each.getKey(), value(each.getValue())));
    return given;
  }

  private static @Nullable Object value(JsonNode json) {
    if (!json.isArray()) {
      return json.isNull() ? null : element(json);
    }
    List<Object> elements = new ArrayList<>(json.size());
    json.forEach(each -> elements.add(element(each)));
    return elements;
  }

  private static Object element(JsonNode json) {
    return json.isValueNode() ? json.asString() : new Structured(Json.text(json));
  }

  /** Adds a text. */
  public Given put(String name, String text) {
    values.put(name, text);
    return this;
  }

  /** Adds a list of texts. */
  public Given put(String name, List<String> texts) {
    values.put(name, List.copyOf(texts));
    return this;
  }

  /** A text, a list or something else by name; null where null was given. */
  Map<String, @Nullable Object> values() {
    return values;
  }
}
