package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents with what is held of each. */
public final class StandardsText {
  private StandardsText() {}

  /** Writes an overview and then each document. */
  public static void write(Sheet sheet, ObjectNode answer) {
    sheet.prose(
        0,
        Style.STRONG,
        Facts.text(answer, "total") + " documents, corpus " + Facts.text(answer, "corpus"));
    sheet.blank();
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Name"),
            Column.flexible("Edition"),
            Column.number("In force"),
            Column.number("Retired"),
            Column.flexible("Texts"));
    for (JsonNode each : answer.path("standards")) {
      table.row(
          Facts.text(each, "id"),
          Facts.text(each, "name"),
          Facts.text(each, "edition"),
          Integer.toString(sum(each.path("counts"))),
          Integer.toString(sum(each.path("retired"))),
          counts(each.path("text_kinds")));
    }
    sheet.table(0, table);
    for (JsonNode each : answer.path("standards")) {
      document(sheet, each);
    }
  }

  private static void document(Sheet sheet, JsonNode each) {
    sheet.heading(Facts.text(each, "name"));
    sheet.prose(2, Style.PLAIN, Facts.text(each, "title"));
    Table table =
        new Table(Column.fixed("", Style.FAINT), Column.flexible(""))
            .row("Published", Facts.text(each, "published"))
            .row("Facts verified", Facts.text(each, "facts_verified"))
            .row("Holds", counts(each.path("counts")));
    if (each.has("official_text")) {
      table.row(
          "Official text",
          "release "
              + Facts.text(each.path("official_text"), "release")
              + ", held since "
              + Facts.text(each.path("official_text"), "held_since"));
    }
    if (each.has("freshness")) {
      JsonNode learned = each.path("freshness");
      table.row(
          "Published now",
          Facts.text(learned, "state")
              + (learned.has("published_release")
                  ? ", release " + Facts.text(learned, "published_release")
                  : "")
              + ", checked "
              + Facts.text(learned, "checked"));
    }
    if (each.has("retired")) {
      table.row("Retired", counts(each.path("retired")));
    }
    if (each.has("relations")) {
      table.row("Relations", counts(each.path("relations")));
    }
    table
        .row("Families", Facts.list(each.path("families")))
        .row("Publisher", Facts.text(each, "publisher"))
        .row("Page", Facts.text(each, "url"))
        .row("Terms", Facts.text(each, "licence"));
    if (each.has("note")) {
      table.row("Note", Facts.text(each, "note"));
    }
    if (each.has("notice")) {
      table.row("Notice", Facts.text(each, "notice"));
    }
    sheet.table(2, table);
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode each : counts) {
      sum += each.asInt();
    }
    return sum;
  }

  /** {@code 51 system requirement, 49 requirement enhancement}. */
  private static String counts(JsonNode counts) {
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, JsonNode> each : counts.properties()) {
      texts.add(each.getValue().asString() + " " + each.getKey());
    }
    return String.join(", ", texts);
  }
}
