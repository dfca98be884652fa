package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.query.reading.NotUnderstood;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** Several rows that were asked for by their ids, and what of them was not understood. */
public final class SeveralText {
  private SeveralText() {}

  /** Writes each row in short. */
  public static void rows(Sheet sheet, List<Requirement> rows, Cited cited) {
    for (Requirement each : rows) {
      sheet.blank();
      sheet.prose(
          0,
          Style.STRONG,
          each.id().standard().value() + " " + Titles.mentionWithStatus(each.heading()));
      String selection = Titles.selection(each);
      sheet.prose(
          2, Style.FAINT, each.kind().value() + (selection.isEmpty() ? "" : " · " + selection));
      sheet.prose(2, Style.PLAIN, each.text().map(Text::value).orElse(""));
    }
    Prose.kinds(sheet, rows);
    cited.rows(sheet, rows);
  }

  /** Writes what was not understood, and how the rest was read. */
  public static void rest(Sheet sheet, List<NotUnderstood> rest, List<String> notes) {
    if (!rest.isEmpty()) {
      sheet.heading("Not understood");
    }
    for (NotUnderstood each : rest) {
      sheet.prose(
          "  ",
          "    ",
          Style.PLAIN,
          each.given()
              + ": "
              + each.problem()
              + (each.nearest().isEmpty()
                  ? ""
                  : " Nearest: " + String.join(", ", each.nearest()) + "."));
    }
    sheet.notes(notes);
  }
}
