package org.otsecurity.render.sheet;

import java.util.Set;

/**
 * How a paragraph begins.
 *
 * @param indent free columns before the mark, or before the words if there is none
 * @param mark what stands before the words, for example {@code -} or {@code Source:}; may be empty
 * @param width columns before the words of the first line
 * @param hang columns before those of all other lines
 */
public record Lead(int indent, String mark, int width, int hang) {
  private static final Set<String> BULLETS = Set.of("-", "+", "!");

  /** The words stand alone. */
  static Lead indent(int columns) {
    return new Lead(columns, "", columns, columns);
  }

  /**
   * Reads it from what is written before the first line and before all others.
   *
   * @throws IllegalArgumentException if other lines do not begin with spaces only
   */
  static Lead of(String first, String others) {
    if (!others.isBlank()) {
      throw new IllegalArgumentException("other lines begin with spaces, not \"" + others + "\"");
    }
    String mark = first.strip();
    int indent = mark.isEmpty() ? first.length() : first.indexOf(mark);
    return new Lead(indent, mark, first.length(), others.length());
  }

  /** Whether the paragraph is an item of a list. */
  public boolean isItem() {
    return BULLETS.contains(mark);
  }
}
