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

/** What changed between two releases. */
public final class WhatChangedText {
  private static final Map<String, String> HEADINGS =
      Map.of(
          "added", "Added",
          "removed", "Removed",
          "ended", "No longer in force",
          "reinstated", "In force again",
          "renamed", "Renamed",
          "text_changed", "Text changed",
          "discussion_changed", "Discussion changed",
          "relations_changed", "Relations changed");

  private static final List<String> ORDER =
      List.of(
          "added",
          "removed",
          "ended",
          "reinstated",
          "renamed",
          "text_changed",
          "discussion_changed",
          "relations_changed");

  private WhatChangedText() {}

  /** Writes counts, then the changes by kind. */
  public static void write(Sheet sheet, ObjectNode answer) {
    sheet.prose(
        0,
        Style.STRONG,
        Facts.text(answer, "standard")
            + ": "
            + release(answer, "from")
            + " to "
            + release(answer, "to"));
    List<String> counts = new ArrayList<>();
    for (String each : ORDER) {
      if (answer.path("counts").path(each).asInt() > 0) {
        counts.add(Facts.text(answer.path("counts"), each) + " " + each.replace('_', ' '));
      }
    }
    sheet.prose(0, Style.PLAIN, counts.isEmpty() ? "Nothing." : String.join(", ", counts) + ".");
    answer
        .path("relation_counts")
        .properties()
        .forEach(each ->
            sheet.prose(
                2,
                Style.FAINT,
                Facts.words(each.getKey())
                    + ": "
                    + Facts.text(each.getValue(), "gained")
                    + " gained, "
                    + Facts.text(each.getValue(), "lost")
                    + " lost"));
    for (String each : ORDER) {
      kind(sheet, each, answer.path("changes"));
    }
    sheet.notes(answer.path("notes"));
  }

  private static String release(ObjectNode answer, String side) {
    JsonNode release = answer.path(side);
    String date = Facts.text(release, "date");
    return Facts.text(release, "release") + (date.isEmpty() ? "" : " (" + date + ")");
  }

  private static void kind(Sheet sheet, String kind, JsonNode changes) {
    Table table = new Table(Column.fixed("", Style.ID), Column.flexible(""), Column.flexible(""));
    for (JsonNode each : changes) {
      if (Facts.texts(each.path("change")).contains(kind)) {
        table.row(
            Facts.text(each, "id"),
            Facts.text(each, "title") + detail(kind, each),
            Facts.list(each.path("touches")));
      }
    }
    if (!table.isEmpty()) {
      sheet.heading(HEADINGS.getOrDefault(kind, kind));
      sheet.table(2, table);
    }
  }

  private static String detail(String kind, JsonNode each) {
    return switch (kind) {
      case "renamed" -> ", before: " + Facts.text(each, "former_title");
      case "added", "ended" -> {
        String status = Facts.text(each, "status");
        String successors = Facts.list(each.path("replaced_by"));
        yield (status.isEmpty() ? "" : " [" + status + "]")
            + (successors.isEmpty() ? "" : ", use now " + successors);
      }
      case "relations_changed" ->
          relations(" +", each.path("relations_gained"))
              + relations(" -", each.path("relations_lost"));
      default -> "";
    };
  }

  private static String relations(String sign, JsonNode relations) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> each : relations.properties()) {
      if (each.getValue().isArray()) {
        text.append(sign).append(Facts.words(each.getKey())).append(' ');
        text.append(Facts.list(each.getValue()));
        JsonNode more = relations.path(each.getKey() + "_left_out");
        if (more.isNumber()) {
          text.append(" and ").append(more.asInt()).append(" more");
        }
      }
    }
    return text.toString();
  }
}
