package org.otsecurity.source.oscal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.PublishedJson;

/**
 * The parameters of a catalog, and prose with its insertions put into words as the printed standard
 * has them: {@code [Assignment: …]} and {@code [Selection …]}.
 */
final class Parameters {
  private static final Pattern INSERT =
      Pattern.compile("\\{\\{\\s*(?:insert:\\s*param\\s*,\\s*)?([A-Za-z0-9_.\\[\\]-]+)\\s*}}");

  /** A choice may hold an assignment; real catalogs do not nest deeper than two. */
  private static final int DEEPEST = 5;

  private static final int LONGEST = 40_000;
  private static final String ORGANIZATION = "organization-defined ";

  private final Map<String, PublishedJson> byId = new HashMap<>();

  /** Adds the parameters of a control or group. */
  void add(PublishedJson owner) throws PublishedFormatException {
    for (PublishedJson each : owner.objects("params")) {
      byId.put(each.text("id"), each);
      for (PublishedJson property : each.objects("props")) {
        // Release 5.2.0 renamed parameters and names the former id here.
        if (property.optionalText("name").orElse("").equals("alt-identifier")) {
          byId.putIfAbsent(property.text("value"), each);
        }
      }
    }
  }

  /** Prose with every insertion in words. */
  String inWords(String prose, String where) throws PublishedFormatException {
    String words = inWords(prose, where, 0);
    if (words.contains("{{")) {
      throw new PublishedFormatException(where + " has an insertion that is no parameter.");
    }
    return words.replaceAll("[ \\t]+([;,.])", "$1").strip();
  }

  private String inWords(String prose, String where, int depth) throws PublishedFormatException {
    if (depth > DEEPEST) {
      throw new PublishedFormatException(where + " has parameters that hold each other.");
    }
    Matcher matcher = INSERT.matcher(prose);
    StringBuilder words = new StringBuilder();
    int from = 0;
    while (matcher.find()) {
      PublishedJson parameter = byId.get(matcher.group(1));
      if (parameter == null) {
        throw new PublishedFormatException(
            where
                + " refers to a parameter that the catalog lacks: "
                + PublishedFormatException.shown(matcher.group(1))
                + ".");
      }
      words.append(prose, from, matcher.start());
      words.append(inWords(parameter, where, depth + 1));
      from = matcher.end();
      if (words.length() > LONGEST) {
        throw new PublishedFormatException(where + " is beyond measure.");
      }
    }
    return words.append(prose, from, prose.length()).toString();
  }

  private String inWords(PublishedJson parameter, String where, int depth)
      throws PublishedFormatException {
    List<String> values = parameter.texts("values");
    if (!values.isEmpty()) {
      return inWords(String.join(", ", values), where, depth);
    }
    if (parameter.json().path("select").isObject()) {
      PublishedJson select = parameter.object("select");
      StringBuilder words = new StringBuilder("[Selection");
      // "one or more" in release 5.0.1, "one-or-more" in later ones.
      if (select.optionalText("how-many").orElse("").replace('-', ' ').equals("one or more")) {
        words.append(" (one or more)");
      }
      String separator = ": ";
      for (String each : select.texts("choice")) {
        words.append(separator).append(inWords(each, where, depth).strip());
        separator = "; ";
      }
      return words.append(']').toString();
    }
    String label = inWords(parameter.optionalText("label").orElse("value"), where, depth).strip();
    // Every assignment of the printed standard is organization-defined; 5.2.0 leaves the words out.
    return "[Assignment: " + (label.startsWith(ORGANIZATION) ? "" : ORGANIZATION) + label + "]";
  }
}
