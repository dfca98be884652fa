package org.otsecurity.render.sheet;

import java.util.ArrayList;
import java.util.List;

/** An answer as it is presented: blocks in the order in which they are read. */
public final class Sheet {
  private final List<Block> blocks = new ArrayList<>();

  /** What has been written. */
  public List<Block> blocks() {
    return List.copyOf(blocks);
  }

  /** Leaves a line free, except at the beginning and after a free line. */
  public Sheet blank() {
    return add(new Block.Blank());
  }

  /** Writes a paragraph. */
  public Sheet prose(int indent, Style style, String words) {
    return add(new Block.Paragraph(Lead.indent(indent), style, words));
  }

  /** Writes a paragraph whose first line begins in its own way, all others with spaces. */
  public Sheet prose(String first, String others, Style style, String words) {
    return add(new Block.Paragraph(Lead.of(first, others), style, words));
  }

  /** Writes a line as it is, however long. */
  public Sheet verbatim(String line) {
    return add(new Block.Verbatim(line));
  }

  /** Writes a styled mark, a label and words, in columns of fixed widths. */
  public Sheet labeled(
      int markWidth, Style style, String mark, int labelWidth, String label, String words) {
    return add(new Block.Labeled(markWidth, style, mark, labelWidth, label, words));
  }

  /** Writes a heading, after a free line. */
  public Sheet heading(String words) {
    return add(new Block.Heading(words));
  }

  /** Writes a table with the rows it has now, if it has any. */
  public Sheet table(int indent, Table table) {
    return table.isEmpty() ? this : add(table.at(indent));
  }

  /** Writes an id and its title as the title of the sheet. */
  public Sheet title(String id, String title) {
    return add(new Block.Title(id, title));
  }

  /** Writes the notes of an answer after a free line, if it has any. */
  public Sheet notes(List<String> notes) {
    if (!notes.isEmpty()) {
      blank();
      notes.forEach(note -> add(new Block.Note(note)));
    }
    return this;
  }

  private Sheet add(Block block) {
    blocks.add(block);
    return this;
  }
}
