package org.otsecurity.store;

import java.util.Collection;
import org.otsecurity.domain.id.RequirementId;

/** Many requirements, or many texts, as one parameter of a statement. */
final class Keys {
  /** Begins a statement: the keys of the requirements in its first parameter, as {@code asked}. */
  static final String ASKED =
      """
      WITH asked (key) AS (SELECT DISTINCT r.key FROM json_each(?1) AS one JOIN requirement r
        ON r.standard = one.value ->> 0 AND r.id = one.value ->> 1)
      """;

  private Keys() {}

  /** The parameter: a JSON array of pairs of document and id. */
  static String of(Collection<RequirementId> ids) {
    StringBuilder json = new StringBuilder("[");
    for (RequirementId each : ids) {
      json.append(json.length() == 1 ? "[" : ",[");
      text(json, each.standard().value());
      json.append(',');
      text(json, each.value());
      json.append(']');
    }
    return json.append(']').toString();
  }

  /** A parameter of many texts: a JSON array. */
  static String texts(Collection<String> texts) {
    StringBuilder json = new StringBuilder("[");
    for (String each : texts) {
      if (json.length() > 1) {
        json.append(',');
      }
      text(json, each);
    }
    return json.append(']').toString();
  }

  private static void text(StringBuilder json, String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else {
        json.append(c < ' ' ? ' ' : c);
      }
    }
    json.append('"');
  }
}
