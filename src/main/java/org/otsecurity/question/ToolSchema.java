package org.otsecurity.question;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schema of arguments as a model reads it, made from what is declared. It pays for every
 * character of it in each conversation: bounds and defaults stand in the description, what only we
 * check is left out, and facts of a facility are one argument.
 */
final class ToolSchema {
  /** The argument that takes facts by their names. */
  static final String FACTS = "facts";

  /** Marks an argument that is a fact of a facility. */
  private static final String FACT = "fact";

  private static final String DESCRIPTION = "description";

  /** What a description says, or a refusal does. */
  private static final Set<String> NOT_SHOWN =
      Set.of(DESCRIPTION, "minimum", "maximum", "maxLength", "default");

  /** What any answer may have; a host pays for saying so of each. */
  private static final Set<String> OF_ANY_ANSWER =
      Set.of("notes", "sources", "not_understood", "export", "next_cursor");

  private ToolSchema() {}

  /** The names of the properties that are facts of a facility, in their order. */
  static List<String> facts(Declared properties) {
    return properties.names().stream()
        .filter(each -> properties.at(each).at(FACT).isTrue())
        .toList();
  }

  /** The JSON Schema of the arguments. */
  static ObjectNode of(Declared declared) {
    ObjectNode schema = Json.object();
    schema.put("type", "object");
    ObjectNode shown = schema.putObject("properties");
    Map<String, List<String>> facts = new LinkedHashMap<>();
    Declared properties = declared.at("properties");
    for (String name : properties.names()) {
      Declared property = properties.at(name);
      if (property.at(FACT).isTrue()) {
        facts
            .computeIfAbsent(kind(property), kind -> new ArrayList<>())
            .add(fact(name, property.at(DESCRIPTION).text()));
        shown.set(FACTS, Json.object());
      } else {
        shown.set(name, property(property));
      }
    }
    if (!facts.isEmpty()) {
      shown.set(FACTS, facts(facts));
    }
    if (!declared.at("required").texts().isEmpty()) {
      schema.set("required", Json.tree(declared.at("required").value()));
    }
    return schema;
  }

  /**
   * The JSON Schema of an answer: its own members and their types; rows say themselves what they
   * are.
   */
  static ObjectNode ofAnswer(Declared declared) {
    ObjectNode schema = Json.object();
    schema.put("type", "object");
    ObjectNode shown = schema.putObject("properties");
    Declared properties = declared.at("properties");
    List<String> required = declared.at("required").texts();
    for (String name : properties.names()) {
      if (OF_ANY_ANSWER.contains(name) && !required.contains(name)) {
        continue;
      }
      shown.putObject(name).set("type", Json.tree(properties.at(name).at("type").value()));
    }
    if (!required.isEmpty()) {
      schema.set("required", Json.tree(declared.at("required").value()));
    }
    return schema;
  }

  private static ObjectNode property(Declared declared) {
    ObjectNode property = (ObjectNode) Json.tree(declared.value());
    NOT_SHOWN.forEach(property::remove);
    JsonNode type = property.remove("type");
    ObjectNode shown = Json.object();
    shown.set("type", type);
    shown.put(DESCRIPTION, description(declared));
    shown.setAll(property);
    return shown;
  }

  /** The meaning, the bounds and the default. */
  private static String description(Declared declared) {
    StringBuilder words = new StringBuilder(declared.at(DESCRIPTION).text());
    if (declared.has("maximum")) {
      int end = words.indexOf("; ");
      String least = declared.at("minimum").text();
      words.insert(
          end < 0 ? words.length() : end,
          ", " + (least.equals("1") ? "" : least + " ") + "to " + declared.at("maximum").text());
    }
    // A flag that nobody sets is off.
    if (declared.has("default") && !declared.at("default").text().equals("false")) {
      words.append("; default ").append(declared.at("default").text());
    }
    return words.toString();
  }

  /** A fact and what it means, where its name does not say it. */
  private static String fact(String name, String meaning) {
    return meaning.isEmpty() ? name : name + " (" + meaning + ")";
  }

  private static String kind(Declared fact) {
    return switch (fact.at("type").text()) {
      case "boolean" -> "true/false";
      case "integer" -> "numbers";
      default -> "texts";
    };
  }

  private static ObjectNode facts(Map<String, List<String>> byKind) {
    List<String> kinds = new ArrayList<>();
    byKind.forEach((kind, facts) -> kinds.add(kind + ": " + String.join(", ", facts)));
    return Json.object()
        .put("type", "object")
        .put(DESCRIPTION, "As {\"employees\": 300}. " + String.join("; ", kinds));
  }
}
