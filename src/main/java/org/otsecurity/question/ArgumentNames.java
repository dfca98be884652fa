package org.otsecurity.question;

import java.util.List;
import java.util.Locale;
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
   * The argument that a name means: itself, in other letters, by an alias or in another number.
   *
   * @throws QueryException if it means none
   */
  String meant(String given) {
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
