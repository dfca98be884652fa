package org.otsecurity.question;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.otsecurity.json.Json;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** What callers call the arguments of a question. */
final class ArgumentNames {
  private final Definition definition;
  private final Declared properties;

  ArgumentNames(Definition definition) {
    this.definition = definition;
    this.properties = definition.schema().at("properties");
  }

  /**
   * What is given, by the names of the arguments. Facts of a facility may also be given as one
   * object.
   *
   * @throws QueryException if a name means none
   */
  Map<String, @Nullable Object> named(Given given) {
    Map<String, @Nullable Object> named = new HashMap<>();
    given
        .values()
        .forEach((name, value) -> {
          if (isFacts(name)) {
            facts(value).forEach((fact, known) -> named.put(meant(fact), known));
          } else {
            named.put(meant(name), value);
          }
        });
    return named;
  }

  /** Whether a name stands for facts of a facility, and the question takes any. */
  private boolean isFacts(String name) {
    return name.equals(ToolSchema.FACTS) && !ToolSchema.facts(properties).isEmpty();
  }

  private static Map<String, @Nullable Object> facts(@Nullable Object value) {
    if (value == null) {
      return Map.of();
    }
    if (!(value instanceof Given.Structured facts) || !facts.json().startsWith("{")) {
      throw new QueryException(
          "\"" + ToolSchema.FACTS + "\" must be an object.",
          "For example {\"employees\": 300}.",
          List.of());
    }
    return Given.of(Json.parseObject(facts.json())).values();
  }

  /**
   * The argument that a name means: itself, in other letters, by an alias or in another number.
   *
   * @throws QueryException if it means none
   */
  private String meant(String given) {
    String name = snakeCase(given);
    if (properties.has(name)) {
      return name;
    }
    String alias = definition.aliases().getOrDefault(name, "");
    if (properties.has(alias)) {
      return alias;
    }
    if (properties.has(name + "s")) {
      return name + "s";
    }
    if (name.endsWith("s") && properties.has(name.substring(0, name.length() - 1))) {
      return name.substring(0, name.length() - 1);
    }
    throw unknown(given, name);
  }

  private QueryException unknown(String given, String name) {
    List<String> known = List.copyOf(properties.names());
    return new QueryException(
        "This tool has no argument \"" + Quoted.of(given) + "\".",
        known.isEmpty() ? "It takes none." : "Its arguments: " + String.join(", ", known) + ".",
        Nearest.to(name, known, 3));
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
