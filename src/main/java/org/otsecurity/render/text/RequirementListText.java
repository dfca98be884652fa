package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.query.requirement.StandardRequirements;
import org.otsecurity.render.Showing;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** A page of a document. */
public final class RequirementListText {
  private RequirementListText() {}

  /**
   * Writes the rows.
   *
   * @param texts whether each has its text below it
   */
  public static void write(
      Sheet sheet, StandardRequirements.Answer answer, boolean texts, Cited cited) {
    List<Requirement> rows = answer.requirements();
    String showing = Showing.of(answer.offset(), rows.size(), answer.total());
    sheet.prose(
        0,
        Style.STRONG,
        answer.standard().name()
            + ", "
            + answer.standard().edition()
            + ": "
            + (rows.isEmpty() ? "no rows" : showing + " rows"));
    sheet.blank();
    Table table = table();
    String family = "";
    for (Requirement row : rows) {
      if (!row.family().orElse("").equals(family)) {
        family = row.family().orElse("");
        heading(table, answer.document(), family);
      }
      table.row(row.id().value(), Titles.of(row), row.kind().value(), Titles.selection(row));
      if (texts) {
        sheet.table(0, table);
        text(sheet, row, Prose.kind(rows.getFirst()));
        table = table();
      }
    }
    sheet.table(0, table);
    sheet.notes(answer.notes());
    if (texts) {
      Prose.kinds(sheet, rows);
    }
    cited.rows(sheet, rows);
  }

  /** Writes a text, and whose words it is where that is not the usual. */
  private static void text(Sheet sheet, Requirement row, TextKind usual) {
    row.text().ifPresent(each -> sheet.prose(4, Style.PLAIN, each.value()));
    if (Prose.kind(row) != usual) {
      sheet.prose(4, Style.FAINT, "[" + Prose.kind(row).value() + "]");
    }
    sheet.blank();
  }

  /** {@code SPE 1 = Organizational security measures}: where rows of a family begin. */
  private static void heading(Table table, Document document, String id) {
    document.standard().families().stream()
        .filter(each -> each.id().equals(id) && !each.title().equalsIgnoreCase(id))
        .findFirst()
        .ifPresent(each -> table.row(document.familyName(each) + " =", each.title(), "", ""));
  }

  private static Table table() {
    return new Table(
        Column.fixed("", Style.ID),
        Column.flexible(""),
        Column.fixed("", Style.FAINT),
        Column.fixed("", Style.PLAIN));
  }
}
