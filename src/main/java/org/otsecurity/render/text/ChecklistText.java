package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.matrix.Checklist;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** What to go through, row by row. */
public final class ChecklistText {
  private ChecklistText() {}

  /** Writes a page of the rows with guidance and evidence. */
  public static void write(Sheet sheet, Checklist checklist, int offset, int limit, Cited cited) {
    Matrix matrix = checklist.matrix();
    sheet.prose(0, Style.STRONG, "Checklist: " + MatrixText.rows(matrix));
    for (Mapped each : matrix.rows().stream().skip(offset).limit(limit).toList()) {
      RequirementId id = each.requirement().id();
      sheet.blank();
      sheet.prose(
          0,
          Style.STRONG,
          "[ ] "
              + Titles.mention(each.requirement().heading())
              + each.requirement().level().map(level -> " (SL " + level + ")").orElse(""));
      if (!cited.isBrief()) {
        guidance(sheet, each.requirement(), checklist.guidance().getOrDefault(id, List.of()));
      }
      String evidence = checklist.evidence().getOrDefault(id, "");
      if (!evidence.isEmpty()) {
        sheet.prose("    Evidence: ", "              ", Style.PLAIN, evidence);
      }
    }
    sheet.notes(matrix.notes());
    MatrixText.end(sheet, matrix, cited);
  }

  /** How a row is met, or what it asks where nobody says how. */
  private static void guidance(Sheet sheet, Requirement row, List<String> points) {
    points.forEach(each -> sheet.prose("    - ", "      ", Style.PLAIN, each));
    if (points.isEmpty()) {
      row.text().ifPresent(text -> sheet.prose("    ", "    ", Style.PLAIN, text.value()));
    }
  }
}
