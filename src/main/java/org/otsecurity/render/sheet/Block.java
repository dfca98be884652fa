package org.otsecurity.render.sheet;

import java.util.List;
import java.util.stream.IntStream;

/** A part of a sheet. */
public sealed interface Block {
  /** A free line, unless there is one, or nothing before it. */
  record Blank() implements Block {}

  /** What the sheet is about. */
  record Title(String id, String words) implements Block {}

  /** The beginning of a section. */
  record Heading(String words) implements Block {}

  /** Words that fill lines. */
  record Paragraph(Lead lead, Style style, String words) implements Block {}

  /** What the reader of an answer should know besides. */
  record Note(String words) implements Block {}

  /**
   * A mark, a label and words, in columns that are as wide in the lines above and below.
   *
   * @param markWidth columns of the mark
   * @param style how it stands out
   * @param mark for example {@code ok}; may be empty
   * @param labelWidth columns of the label
   * @param label what the words are about; may be empty
   * @param words the words
   */
  record Labeled(
      int markWidth, Style style, String mark, int labelWidth, String label, String words)
      implements Block {}

  /** A line that is shown as it is, however long. */
  record Verbatim(String line) implements Block {}

  /**
   * Rows in aligned columns.
   *
   * @param indent columns before each row
   * @param columns the columns
   * @param rows at least one, each with a cell for each column
   */
  record Grid(int indent, List<Column> columns, List<List<String>> rows) implements Block {
    /** Whether its columns have titles. */
    public boolean hasHeader() {
      return columns.stream().anyMatch(each -> !each.header().isEmpty());
    }

    /** The places of the columns that have a title or words in a row. */
    public List<Integer> filled() {
      return IntStream.range(0, columns.size())
          .filter(at ->
              !columns.get(at).header().isEmpty()
                  || rows.stream().anyMatch(row -> !row.get(at).isBlank()))
          .boxed()
          .toList();
    }
  }
}
