package org.otsecurity.text;

/** Texts that are said as sentences. */
public final class Sentence {
  private Sentence() {}

  /** A text with a full stop at its end. */
  public static String of(String text) {
    return text.endsWith(".") ? text : text + ".";
  }
}
