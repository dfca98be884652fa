package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Search results. */
public final class SearchText {
  private SearchText() {}

  /** Writes the hits, best first, with what was read into the query and why each hit is there. */
  public static void write(Sheet sheet, ObjectNode answer, Sources sources) {
    JsonNode results = answer.path("results");
    sheet.prose(
        0,
        Style.STRONG,
        results.isEmpty()
            ? "Nothing found for \"" + Facts.text(answer, "query") + "\"."
            : Facts.text(answer, "showing") + " for \"" + Facts.text(answer, "query") + "\"");
    JsonNode read = answer.path("interpreted_as");
    List<String> readings = readings(read);
    if (!readings.isEmpty()) {
      sheet.prose("Read as: ", "         ", Style.FAINT, String.join("; ", readings) + ".");
    }
    read.path("notes").forEach(note -> sheet.prose("- ", "  ", Style.PLAIN, note.asString()));
    if (answer.has("glossary")) {
      sheet.blank();
      TermText.write(sheet, answer.path("glossary"));
    }
    if (answer.has("topic")) {
      sheet.blank();
      TopicText.write(sheet, answer.path("topic"));
    }
    int number = first(Facts.text(answer, "showing"));
    int widest = 0;
    for (JsonNode hit : results) {
      widest = Math.max(widest, Facts.text(hit, "id").length());
    }
    for (JsonNode hit : results) {
      hit(sheet, hit, number++, widest);
    }
    sheet.notes(answer.path("notes"));
    if (results.isEmpty()) {
      sheet.prose(
          0, Style.PLAIN, "Try fewer or plainer words, an id, or a search without filters.");
    }
    Facts.textKinds(sheet, results);
    sources.cite(sheet, results);
  }

  private static void hit(Sheet sheet, JsonNode hit, int number, int widest) {
    String id = Facts.text(hit, "id");
    sheet.blank();
    sheet.table(
        0,
        new Table(
                Column.fixed("", Style.PLAIN),
                Column.fixed("", Style.ID),
                new Column("", false, true, Style.STRONG))
            .row("%2d".formatted(number), id + " ".repeat(widest - id.length()), Facts.title(hit)));
    String snippet = Facts.text(hit, "snippet");
    if (!snippet.isEmpty()) {
      sheet.prose(4, Style.PLAIN, snippet);
    }
    List<String> facts = new ArrayList<>();
    facts.add(Facts.text(hit, "standard"));
    facts.add(Facts.text(hit, "kind"));
    if (!Facts.selection(hit).isEmpty()) {
      facts.add(Facts.selection(hit));
    }
    String why = String.join(", ", Facts.texts(hit.path("why")));
    if (!why.isEmpty()) {
      facts.add("matched " + why);
    }
    sheet.prose(4, Style.FAINT, String.join(" · ", facts));
  }

  private static List<String> readings(JsonNode read) {
    List<String> readings = new ArrayList<>();
    if (!read.path("ids").isEmpty()) {
      readings.add("id " + Facts.list(read.path("ids")));
    }
    for (JsonNode each : read.path("corrections")) {
      readings.add("\"" + Facts.text(each, "from") + "\" as \"" + Facts.text(each, "to") + "\"");
    }
    for (JsonNode each : read.path("concepts")) {
      readings.add(
          Facts.text(each, "expression") + " also as " + Facts.list(each.path("looked_for")));
    }
    if (!read.path("standards").isEmpty()) {
      readings.add("about " + Facts.list(read.path("standards")));
    }
    if (read.has("security_level")) {
      readings.add("security level " + Facts.text(read, "security_level"));
    }
    if (!read.path("kinds").isEmpty()) {
      readings.add("a " + String.join(" or ", Facts.texts(read.path("kinds"))));
    }
    return readings;
  }

  /** The number of the first hit, from {@code 11-20 of 134}. */
  private static int first(String showing) {
    int dash = showing.indexOf('-');
    return dash < 1 ? 1 : Integer.parseInt(showing.substring(0, dash));
  }
}
