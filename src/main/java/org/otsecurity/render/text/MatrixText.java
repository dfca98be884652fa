package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Rows of a document against others. */
public final class MatrixText {
  private MatrixText() {}

  /** Writes the shares by family and a page of the rows. */
  public static void write(Sheet sheet, Matrix matrix, int offset, int limit, Cited cited) {
    sheet.prose(0, Style.STRONG, rows(matrix) + " against " + names(matrix.documents()));
    if (offset == 0) {
      families(sheet, matrix);
    }
    List<Column> columns = new ArrayList<>(List.of(Column.id(), Column.flexible("Title")));
    matrix.documents().forEach(each -> columns.add(Column.flexible(each.id().value())));
    sheet.blank();
    Table table = new Table(columns.toArray(new Column[0]));
    for (Mapped each : matrix.rows().stream().skip(offset).limit(limit).toList()) {
      List<String> cells = new ArrayList<>();
      cells.add(each.requirement().id().value());
      cells.add(Titles.of(each.requirement()));
      matrix.documents().forEach(document -> cells.add(cell(each, document.id())));
      table.row(cells.toArray(new String[0]));
    }
    sheet.table(0, table);
    List<String> notes = new ArrayList<>();
    notes.add(
        "A number is how sure a pair is: 0.9 same core demand, 0.7 in part, 0.5 only helps;"
            + " without one nobody states it. A path leads over a third document.");
    notes.addAll(matrix.notes());
    sheet.notes(notes);
    end(sheet, matrix, cited);
  }

  private static void families(Sheet sheet, Matrix matrix) {
    List<Column> columns =
        new ArrayList<>(List.of(Column.fixed("Family", Style.PLAIN), Column.number("Rows")));
    matrix.documents().forEach(each -> columns.add(Column.number(each.id().value())));
    Table table = new Table(columns.toArray(new Column[0]));
    for (Matrix.FamilyShare each : matrix.families()) {
      List<String> cells = new ArrayList<>();
      cells.add(each.family().id());
      cells.add(String.valueOf(each.rows()));
      each.mapped().values().forEach(count -> cells.add(String.valueOf(count)));
      table.row(cells.toArray(new String[0]));
    }
    if (!table.isEmpty()) {
      sheet.blank();
      sheet.table(0, table);
    }
  }

  /** {@code 60 rows of IEC 62443-3-3 (SL 2)}. */
  static String rows(Matrix matrix) {
    return matrix.rows().size()
        + (matrix.rows().size() == 1 ? " row of " : " rows of ")
        + matrix.standard().name()
        + (matrix.selection().isEmpty() ? "" : " (" + matrix.selection() + ")");
  }

  static String names(List<Standard> documents) {
    return documents.stream().map(Standard::name).collect(Collectors.joining(", "));
  }

  /** Ids with how sure each is, or why there are none. */
  private static String cell(Mapped row, DocumentId document) {
    List<MappingRow> mappings = Matrix.cell(row, document);
    return mappings.isEmpty() && row.noCounterpart().containsKey(document) ? "none" : ids(mappings);
  }

  /** {@code IA-2 0.9, IA-8 0.7}. */
  static String ids(List<MappingRow> mappings) {
    return mappings.stream()
        .map(each ->
            each.target().id().value()
                + each.confidence().map(sure -> " " + sure).orElse("")
                + (each.basis() == Basis.DERIVED ? " (path)" : ""))
        .collect(Collectors.joining(", "));
  }

  /** Cites the documents of the rows and of what they are set against. */
  static void end(Sheet sheet, Matrix matrix, Cited cited) {
    List<DocumentId> documents = new ArrayList<>(List.of(matrix.standard().id()));
    matrix.documents().forEach(each -> documents.add(each.id()));
    cited.documents(sheet, documents);
  }
}
