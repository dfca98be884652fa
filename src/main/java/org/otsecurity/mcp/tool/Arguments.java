package org.otsecurity.mcp.tool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.render.ListCursor;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The arguments of a tool call, read leniently: numbers as text, one value for a list, names in
 * other cases and a few names that assistants make up.
 */
final class Arguments {
  private static final Map<String, String> ALIASES =
      Map.ofEntries(
          Map.entry("q", "query"),
          Map.entry("text", "query"),
          Map.entry("question", "query"),
          Map.entry("id", "requirement_id"),
          Map.entry("requirement", "requirement_id"),
          Map.entry("control_id", "requirement_id"),
          Map.entry("standard_id", "standard"),
          Map.entry("document", "standard"),
          Map.entry("level", "security_level"),
          Map.entry("sl", "security_level"),
          Map.entry("purdue", "purdue_level"),
          Map.entry("architecture", "reference_architecture"),
          Map.entry("industry", "reference_architecture"),
          Map.entry("template", "reference_architecture"),
          Map.entry("sector", "reference_architecture"),
          Map.entry("type", "component_type"),
          Map.entry("component", "component_type"),
          Map.entry("fr", "family"),
          Map.entry("foundational_requirement", "family"),
          Map.entry("max_results", "limit"),
          Map.entry("top_k", "limit"),
          Map.entry("count", "limit"),
          Map.entry("technique", "technique_id"),
          Map.entry("techniques", "threat_ids"),
          Map.entry("technique_ids", "threat_ids"),
          Map.entry("threats", "threat_ids"),
          Map.entry("framework", "threat_framework"),
          Map.entry("ids", "requirement_ids"),
          Map.entry("cip", "cip_requirement"),
          Map.entry("country", "jurisdiction"),
          Map.entry("facility", "sector"),
          Map.entry("population", "persons_served"),
          Map.entry("impact", "impact_rating"),
          Map.entry("requirements", "requirement_ids"),
          Map.entry("topic", "requirement_ids"),
          Map.entry("source_standard", "standard"),
          Map.entry("from_standard", "standard"),
          Map.entry("to_standard", "target_standard"),
          Map.entry("target", "target_standard"),
          Map.entry("compare_with", "compare_to"),
          Map.entry("assets", "asset"),
          Map.entry("device", "asset"));

  /** A whole number, also as {@code SL-T 2} or {@code 2.0}. */
  private static final Pattern NUMBER =
      Pattern.compile("(?i)(?:sl[- ]?[tca]?\\s*+)?(-?\\d{1,9})(?:\\.0)?");

  private final ObjectNode values;
  private final JsonNode properties;

  /**
   * Checks that all names are known.
   *
   * @param given as sent
   * @param schema the input schema, whose properties are the known names
   * @throws QueryException if a name is not known
   */
  Arguments(ObjectNode given, JsonNode schema) {
    this.values = org.otsecurity.json.Json.object();
    this.properties = schema.path("properties");
    List<String> known = new ArrayList<>();
    properties.properties().forEach(each -> known.add(each.getKey()));
    for (Map.Entry<String, JsonNode> each : given.properties()) {
      String name = snakeCase(each.getKey());
      if (!known.contains(name)) {
        String alias = ALIASES.getOrDefault(name, "");
        String plural = name + "s";
        if (known.contains(alias)) {
          name = alias;
        } else if (known.contains(plural)) {
          name = plural;
        } else if (name.endsWith("s") && known.contains(name.substring(0, name.length() - 1))) {
          name = name.substring(0, name.length() - 1);
        } else {
          throw new QueryException(
              "This tool has no argument \"" + Quoted.of(each.getKey()) + "\".",
              known.isEmpty()
                  ? "It takes none."
                  : "Its arguments: " + String.join(", ", known) + ".",
              Nearest.to(name, known, 3));
        }
      }
      values.set(name, each.getValue());
    }
    for (JsonNode required : schema.path("required")) {
      String name = required.asString();
      if (!values.has(name) || values.get(name).isNull()) {
        throw new QueryException(
            "The argument \"" + name + "\" is missing.",
            properties.path(name).path("description").asString(""),
            List.of());
      }
    }
  }

  boolean has(String name) {
    return optionalNode(name).isPresent();
  }

  private Optional<JsonNode> optionalNode(String name) {
    JsonNode value = values.get(name);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  String text(String name) {
    return optional(name)
        .orElseThrow(
            () -> new QueryException("\"" + name + "\" must not be empty.", "", List.of()));
  }

  Optional<String> optional(String name) {
    JsonNode value = values.get(name);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (value.isArray() && value.size() == 1) {
      value = value.get(0);
    }
    if (!value.isValueNode()) {
      throw wrongType(name, "a text");
    }
    String text = within(name, value.asString().strip(), longest(name));
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  /** Free text is as long as its schema says; anything else is an id, a name or a number. */
  private int longest(String name) {
    return properties.path(name).path("maxLength").asInt(Limits.NAME);
  }

  private static String within(String name, String text, int most) {
    Excess.of(name, text, most)
        .ifPresent(each -> {
          throw QueryException.of(each);
        });
    return text;
  }

  /** A list, or one value, or several separated by commas. */
  List<String> texts(String name) {
    JsonNode value = values.get(name);
    if (value == null || value.isNull()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    if (value.isArray()) {
      requireFew(name, value.size());
      for (JsonNode each : value) {
        if (!each.isValueNode()) {
          throw wrongType(name, "a list of texts");
        }
        texts.add(each.asString().strip());
      }
    } else if (value.isValueNode()) {
      String list = within(name, value.asString().strip(), Limits.LIST_TEXT);
      texts.addAll(Arrays.stream(list.split(",")).map(String::strip).toList());
      requireFew(name, texts.size());
    } else {
      throw wrongType(name, "a list of texts");
    }
    texts.removeIf(String::isEmpty);
    texts.forEach(each -> within(name, each, Limits.NAME));
    return texts;
  }

  private static void requireFew(String name, int values) {
    if (values > Limits.LIST) {
      throw new QueryException(
          "\"" + name + "\" holds " + values + " values.",
          "At most " + Limits.LIST + ".",
          List.of());
    }
  }

  Optional<Integer> number(String name, int least, int most) {
    Optional<String> text = optional(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Matcher matcher = NUMBER.matcher(text.get());
    int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MIN_VALUE;
    if (number < least || number > most) {
      throw new QueryException(
          "\"" + name + "\" is " + Quoted.of(text.get()) + ".",
          "A whole number from " + least + " to " + most + " is needed.",
          List.of());
    }
    return Optional.of(number);
  }

  boolean flag(String name, boolean otherwise) {
    Optional<String> text = optional(name);
    if (text.isEmpty()) {
      return otherwise;
    }
    return switch (text.get().toLowerCase(Locale.ROOT)) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default ->
          throw new QueryException(
              "\"" + name + "\" is " + Quoted.of(text.get()) + ".", "true or false.", List.of());
    };
  }

  /** The place where a page begins, from the cursor of the page before. */
  int offset(String list) {
    Optional<String> cursor = optional("cursor");
    if (cursor.isEmpty()) {
      return 0;
    }
    OptionalInt offset = ListCursor.offset(list, cursor.get());
    if (offset.isPresent()) {
      return offset.getAsInt();
    }
    throw new QueryException(
        "This cursor belongs to no list of this tool.",
        "Pass next_cursor of the previous page unchanged, or none for the first page.",
        List.of());
  }

  private static QueryException wrongType(String name, String wanted) {
    return new QueryException("\"" + name + "\" must be " + wanted + ".", "", List.of());
  }

  private static String snakeCase(String name) {
    StringBuilder snake = new StringBuilder(name.length() + 4);
    char before = ' ';
    for (char c : name.strip().toCharArray()) {
      if (before >= 'a' && before <= 'z' && c >= 'A' && c <= 'Z') {
        snake.append('_');
      }
      snake.append(c == '-' ? '_' : c);
      before = c;
    }
    return snake.toString().toLowerCase(Locale.ROOT);
  }
}
