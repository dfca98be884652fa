package org.otsecurity.render.text;

import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A page of a document. */
public final class RequirementListText {
  /** Between the id of a family and its title. */
  private static final String TITLE = " = ";

  private RequirementListText() {}

  /** Writes the rows, with their texts where the answer has them. */
  public static void write(Sheet sheet, ObjectNode answer, Sources sources) {
    JsonNode rows = answer.path("requirements");
    sheet.prose(
        0,
        Style.STRONG,
        sources.name(Facts.text(answer, "standard"))
            + ", "
            + Facts.text(answer, "edition")
            + ": "
            + (rows.isEmpty() ? "no rows" : Facts.text(answer, "showing") + " rows"));
    sheet.blank();
    boolean texts = !rows.isEmpty() && rows.get(0).has("text_kind");
    Table table = table();
    String family = "";
    for (JsonNode row : rows) {
      if (texts && !table.isEmpty()) {
        table = table();
      }
      if (!Facts.text(row, "family").equals(family)) {
        family = Facts.text(row, "family");
        heading(table, Facts.text(answer.path("families"), family));
      }
      table.row(
          Facts.text(row, "id"), Facts.title(row), Facts.text(row, "kind"), Facts.selection(row));
      if (texts) {
        sheet.table(0, table);
        if (row.has("text")) {
          sheet.prose(4, Style.PLAIN, Facts.text(row, "text"));
        }
        if (!Facts.text(row, "text_kind").equals(Facts.text(rows.get(0), "text_kind"))) {
          sheet.prose(4, Style.FAINT, "[" + Facts.text(row, "text_kind") + "]");
        }
        sheet.blank();
      }
    }
    if (!texts) {
      sheet.table(0, table);
    }
    sheet.notes(answer.path("notes"));
    Facts.textKinds(sheet, rows);
    sources.cite(sheet, rows);
  }

  /** {@code SPE 1 = Organizational security measures}: where rows of a family begin. */
  private static void heading(Table table, String family) {
    int title = family.indexOf(TITLE);
    if (title >= 0) {
      table.row(
          family.substring(0, title) + " =", family.substring(title + TITLE.length()), "", "");
    }
  }

  private static Table table() {
    return new Table(
        Column.fixed("", Style.ID),
        Column.flexible(""),
        Column.fixed("", Style.FAINT),
        Column.fixed("", Style.PLAIN));
  }
}
