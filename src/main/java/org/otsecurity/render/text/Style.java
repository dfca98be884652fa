package org.otsecurity.render.text;

/** How a piece of text stands out on a terminal. */
public enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  ID("36"),
  GOOD("32"),
  DOUBT("33"),
  BAD("31");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text as it is written, with escape codes if colour is wanted. */
  String on(String text, boolean colour) {
    return !colour || code.isEmpty() || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
