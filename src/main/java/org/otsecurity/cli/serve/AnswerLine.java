package org.otsecurity.cli.serve;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A line made from an answer in JSON.
 *
 * <p>In its template {@code {a/b}} stands for a value, {@code {a:3|<id> <title>}} for the first
 * three rows of a list and how many more there are, and {@code [...]} for a part that is left out
 * if the answer lacks a value in it. Without one elsewhere there is no line.
 */
final class AnswerLine {
  private static final Pattern PLACE =
      Pattern.compile(
          "\\[(?<part>[^]]*)]|\\{(?<path>[a-z_/]+)(?::(?<most>\\d+))?(?:\\|(?<row>[^}]*))?}");
  private static final Pattern KEY = Pattern.compile("<([a-z_]+)>");

  private AnswerLine() {}

  /** The line; empty if the answer lacks what it is about. */
  static Optional<String> fill(String template, JsonNode answer) {
    StringBuilder line = new StringBuilder();
    Matcher place = PLACE.matcher(template);
    while (place.find()) {
      String part = place.group("part");
      String words = part == null ? value(place, answer) : fill(part, answer).orElse("");
      if (words.isEmpty() && part == null) {
        return Optional.empty();
      }
      place.appendReplacement(line, Matcher.quoteReplacement(words));
    }
    return Optional.of(place.appendTail(line).toString());
  }

  private static String value(Matcher place, JsonNode answer) {
    JsonNode value = answer.at("/" + place.group("path"));
    String row = place.group("row");
    if (row == null) {
      return value.asString("");
    }
    String limit = place.group("most");
    int most = limit == null ? value.size() : Integer.parseInt(limit);
    return value
            .valueStream()
            .limit(most)
            .map(each -> row(row, each))
            .collect(Collectors.joining(", "))
        + (value.size() > most ? ", and " + (value.size() - most) + " more" : "");
  }

  private static String row(String template, JsonNode row) {
    return KEY.matcher(template)
        .replaceAll(key -> Matcher.quoteReplacement(row.path(key.group(1)).asString("")));
  }
}
