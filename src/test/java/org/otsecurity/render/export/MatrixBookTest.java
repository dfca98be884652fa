package org.otsecurity.render.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.query.Questions;
import org.otsecurity.query.matrix.Gap;
import org.otsecurity.query.matrix.Matrix;
import org.otsecurity.query.matrix.MatrixRequest;

/** Workbooks of matrices hold what the answers say, with numbers as numbers and no formula. */
class MatrixBookTest {
  private static final Questions QUESTIONS = TestCorpus.questions();

  private static Matrix matrix(DocumentId... documents) {
    return QUESTIONS
        .documentMatrix()
        .of(
            new MatrixRequest(
                TestDocuments.IEC_62443_3_3,
                List.of(documents),
                List.of(),
                Optional.of(SecurityLevelVector.uniform(2)),
                Optional.empty(),
                false));
  }

  private static List<Row> rows(ReadableWorkbook workbook, String name) throws IOException {
    Sheet sheet =
        workbook.getSheets().filter(each -> each.getName().equals(name)).findFirst().orElseThrow();
    return sheet.read();
  }

  private static ReadableWorkbook open(ExportBook book) throws IOException {
    return new ReadableWorkbook(new ByteArrayInputStream(book.xlsx()));
  }

  @Test
  void aMatrixHasRowsPairsHeatAndSources() throws IOException {
    try (ReadableWorkbook workbook = open(MatrixBook.of(matrix(DocumentId.NIST_800_53)))) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .containsExactly("matrix", "pairs", "by family", "sources");
      assertThat(rows(workbook, "matrix")).hasSize(61);
      Row pair = rows(workbook, "pairs").get(1);
      assertThat(pair.getCell(7).getType()).isEqualTo(CellType.NUMBER);
      assertThat(pair.getCell(7).asNumber().doubleValue()).isEqualTo(0.9);
      Row family = rows(workbook, "by family").get(1);
      assertThat(family.getCell(3).asNumber().doubleValue()).isBetween(0.0, 1.0);
      assertThat(rows(workbook, "sources").toString()).isNotBlank();
    }
  }

  @Test
  void aGapHasColumnsToFillIn() throws IOException {
    Gap gap = Gap.of(matrix(DocumentId.NIST_800_53), Optional.empty());
    try (ReadableWorkbook workbook = open(MatrixBook.of(gap))) {
      List<Row> rows = rows(workbook, "gap");
      assertThat(rows).hasSize(61);
      assertThat(rows.getFirst().stream().map(each -> each.getText()))
          .contains("state", "by", "what is left", "owner", "due");
    }
  }

  @Test
  void aChecklistHasGuidanceAndEvidence() throws IOException {
    try (ReadableWorkbook workbook = open(MatrixBook.of(QUESTIONS.checklist().of(matrix())))) {
      List<Row> rows = rows(workbook, "checklist");
      assertThat(rows).hasSize(61);
      assertThat(rows.get(1).getCellText(4)).isNotBlank();
      assertThat(rows.get(1).getCellText(6)).isNotBlank();
    }
  }

  /** A text that looks like a formula stays a text. */
  @Test
  void noTextIsAFormula() throws IOException {
    ExportTable table =
        new ExportTable(
            "=bad[name]/with:all*of?them",
            List.of("id", "=1+1"),
            List.of(List.of("=HYPERLINK(\"http://x\")", "@SUM(A1)"), List.of("+1", "-1")),
            List.of("=cmd|' /C calc'!A0"));
    try (ReadableWorkbook workbook = open(new ExportBook(List.of(table), table.sources()))) {
      assertThat(
              workbook
                  .getSheets()
                  .flatMap(each -> {
                    try {
                      return each.read().stream();
                    } catch (IOException e) {
                      throw new java.io.UncheckedIOException(e);
                    }
                  })
                  .flatMap(Row::stream))
          .hasSizeGreaterThan(5)
          .allMatch(each -> each.getType() == CellType.STRING);
    }
  }
}
