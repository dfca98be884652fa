package org.otsecurity.render.form;

import org.otsecurity.render.sheet.Style;

/**
 * Escape codes of a terminal.
 *
 * @param colour whether they are written
 */
record Ink(boolean colour) {
  /** The text as it is written, with escape codes if colour is wanted. */
  String on(Style style, String text) {
    String code = code(style);
    return !colour || code.isEmpty() || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }

  private static String code(Style style) {
    return switch (style) {
      case PLAIN -> "";
      case STRONG -> "1";
      case FAINT -> "2";
      case ID -> "36";
      case GOOD -> "32";
      case DOUBT -> "33";
      case BAD -> "31";
    };
  }
}
