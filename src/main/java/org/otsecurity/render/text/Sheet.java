package org.otsecurity.render.text;

import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A text being written for one width, with or without colour. */
public final class Sheet {
  /** Prose wider than this is hard to read, however wide the terminal. */
  private static final int WIDEST = 110;

  private static final int NARROWEST = 40;

  private static final Pattern STYLE = Pattern.compile("\u001b\\[\\d{1,3}m");

  private final int width;
  private final boolean colour;
  private final StringBuilder text = new StringBuilder();

  /** An empty sheet for a number of columns. */
  public Sheet(int columns, boolean colour) {
    this.width = Math.clamp(columns, NARROWEST, WIDEST);
    this.colour = colour;
  }

  /** Whether nothing has been written yet. */
  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** Leaves a line free, except at the beginning and after a free line. */
  public Sheet blank() {
    int end = text.length();
    boolean free = end > 1 && text.charAt(end - 1) == '\n' && text.charAt(end - 2) == '\n';
    if (end > 0 && !free) {
      text.append('\n');
    }
    return this;
  }

  /** Writes a wrapped paragraph. */
  public Sheet prose(int indent, Style style, String words) {
    return prose(" ".repeat(indent), " ".repeat(indent), style, words);
  }

  /** Writes a wrapped paragraph whose first line begins in its own way. */
  public Sheet prose(String first, String others, Style style, String words) {
    int left = Math.max(visible(first), others.length());
    List<String> lines = Wrap.lines(words, width - left);
    for (int i = 0; i < lines.size(); i++) {
      text.append(i == 0 ? first : others).append(style.on(lines.get(i), colour)).append('\n');
    }
    return this;
  }

  /** Writes a line as it is, however long. */
  public Sheet verbatim(String line) {
    text.append(line).append('\n');
    return this;
  }

  /** Writes a styled mark, a label and wrapped words, in columns of fixed widths. */
  public Sheet labeled(
      int markWidth, Style style, String mark, int labelWidth, String label, String words) {
    String first =
        style.on(mark, colour)
            + " ".repeat(Math.max(1, markWidth - mark.length()))
            + label
            + " ".repeat(Math.max(1, labelWidth - label.length()));
    return prose(first, " ".repeat(markWidth + labelWidth), Style.PLAIN, words);
  }

  /** Writes a free line and a heading. */
  public Sheet heading(String words) {
    return blank().prose(0, Style.STRONG, words);
  }

  /** Writes a table, if it has rows. */
  public Sheet table(int indent, Table table) {
    if (!table.isEmpty()) {
      table.write(text, indent, width, colour);
    }
    return this;
  }

  /** Writes an id and its title as a heading. */
  Sheet title(JsonNode row) {
    String id = row.path("id").asString("");
    text.append(Style.ID.on(id, colour)).append("  ");
    return prose("", " ".repeat(id.length() + 2), Style.STRONG, row.path("title").asString(""));
  }

  /** Writes the notes of an answer, if it has any. */
  Sheet notes(JsonNode notes) {
    if (!notes.isEmpty()) {
      blank();
      notes.forEach(note -> prose("- ", "  ", Style.PLAIN, note.asString()));
    }
    return this;
  }

  /** The length without escape codes. */
  private static int visible(String text) {
    return STYLE.matcher(text).replaceAll("").length();
  }

  /** What has been written. */
  public String text() {
    return text.toString();
  }
}
