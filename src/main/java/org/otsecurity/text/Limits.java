package org.otsecurity.text;

/**
 * How long what a caller types may be, in characters. Every door checks it before anything else
 * looks at the text, so that no search, pattern or answer grows with what is sent.
 */
public final class Limits {
  /** Free text: a question, a description of a plant. */
  public static final int TEXT = 2_000;

  /** An id, a name, a number, an element of a list. */
  public static final int NAME = 200;

  /** Elements of a list. */
  public static final int LIST = 50;

  /** The URI of a resource or of a template. */
  public static final int URI = 500;

  /** A list written as one text: all its elements with what parts them. */
  public static final int LIST_TEXT = LIST * (NAME + 2);

  private Limits() {}
}
