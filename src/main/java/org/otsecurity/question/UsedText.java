package org.otsecurity.question;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import tools.jackson.databind.JsonNode;

/**
 * What somebody uses, however it is sent: a text, a list, the JSON of a Navigator layer, as a text
 * or as itself.
 */
final class UsedText {
  /** More values than any layer has. */
  private static final int MOST_VALUES = 100_000;

  private UsedText() {}

  /**
   * The text; of a layer the ids of its techniques, one a line. It is empty where nothing stands in
   * what was given: an empty list must not be answered as if none had been given.
   */
  static Optional<String> of(Arguments arguments, String name) {
    return arguments
        .given(name)
        .map(UsedText::text)
        .map(each -> arguments.within(name, each.strip(), arguments.longest(name)))
        .map(UsedText::withoutLayer);
  }

  private static String text(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(UsedText::text).collect(Collectors.joining("\n"));
      case Given.Structured structured -> structured.json();
      default -> value.toString();
    };
  }

  private static String withoutLayer(String text) {
    if (!text.startsWith("{")) {
      return text;
    }
    try {
      List<String> techniques = new ArrayList<>();
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (JsonNode each : Json.parseDocument(bytes, MOST_VALUES).path("techniques")) {
        techniques.add(each.path("techniqueID").asString(""));
      }
      return techniques.isEmpty() ? text : String.join("\n", techniques);
    } catch (MalformedJsonException e) {
      // Rules may begin with a brace as well.
      return text;
    }
  }
}
