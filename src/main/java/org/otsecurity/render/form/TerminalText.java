package org.otsecurity.render.form;

import java.util.List;
import org.otsecurity.render.sheet.Block;
import org.otsecurity.render.sheet.Lead;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;

/** A sheet as text for a terminal or a pipe: wrapped to a width, with colour where it is shown. */
public final class TerminalText {
  /** Prose wider than this is hard to read, however wide the terminal. */
  private static final int WIDEST = 110;

  private static final int NARROWEST = 40;

  private final int width;
  private final Ink ink;
  private final StringBuilder text = new StringBuilder();

  private TerminalText(int columns, boolean colour) {
    this.width = Math.clamp(columns, NARROWEST, WIDEST);
    this.ink = new Ink(colour);
  }

  /** The sheet for a number of columns. */
  public static String of(Sheet sheet, int columns, boolean colour) {
    TerminalText form = new TerminalText(columns, colour);
    sheet.blocks().forEach(form::write);
    return form.text.toString();
  }

  /** Without a switch over types: what it is made of at run time no class cache holds. */
  private void write(Block block) {
    if (block instanceof Block.Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Block.Grid grid) {
      TerminalGrid.write(text, grid, width, ink);
    } else if (block instanceof Block.Blank) {
      blank();
    } else if (block instanceof Block.Title title) {
      title(title);
    } else if (block instanceof Block.Heading heading) {
      blank();
      lines("", 0, 0, Style.STRONG, heading.words());
    } else if (block instanceof Block.Note note) {
      lines("- ", 2, 2, Style.PLAIN, note.words());
    } else if (block instanceof Block.Labeled labeled) {
      labeled(labeled);
    } else if (block instanceof Block.Verbatim verbatim) {
      text.append(verbatim.line()).append('\n');
    } else {
      throw new IllegalStateException("no form for " + block);
    }
  }

  private void blank() {
    int end = text.length();
    boolean free = end > 1 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n';
    if (end > 0 && !free) {
      text.append('\n');
    }
  }

  private void title(Block.Title title) {
    text.append(ink.on(Style.ID, title.id())).append("  ");
    lines("", 0, title.id().length() + 2, Style.STRONG, title.words());
  }

  private void paragraph(Block.Paragraph paragraph) {
    Lead lead = paragraph.lead();
    String first = pad(" ".repeat(lead.indent()) + lead.mark(), lead.width());
    lines(first, lead.width(), lead.hang(), paragraph.style(), paragraph.words());
  }

  private void labeled(Block.Labeled labeled) {
    String mark = pad(labeled.mark(), Math.max(labeled.markWidth(), labeled.mark().length() + 1));
    String label =
        pad(labeled.label(), Math.max(labeled.labelWidth(), labeled.label().length() + 1));
    lines(
        ink.on(labeled.style(), labeled.mark()) + mark.substring(labeled.mark().length()) + label,
        mark.length() + label.length(),
        labeled.markWidth() + labeled.labelWidth(),
        Style.PLAIN,
        labeled.words());
  }

  /** Writes words after a beginning of some columns; all other lines begin with spaces. */
  private void lines(String first, int columns, int hang, Style style, String words) {
    List<String> lines = Wrap.lines(words, width - Math.max(columns, hang));
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? first : " ".repeat(hang))
          .append(ink.on(style, lines.get(i)))
          .append('\n');
    }
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()));
  }
}
