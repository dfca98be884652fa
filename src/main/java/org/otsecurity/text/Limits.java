package org.otsecurity.text;

import java.util.Optional;

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

  /**
   * A text that is too long.
   *
   * @param problem what is too long, and how long it is
   * @param accepted how long it may be
   */
  public record Excess(String problem, String accepted) {}

  /**
   * Checks a text.
   *
   * @param what what it is, or the name of the argument
   * @param most how many characters it may have
   * @return why it is refused; empty if it is not
   */
  public static Optional<Excess> check(String what, String text, int most) {
    return checkShown("\"" + Quoted.of(what) + "\"", text, most);
  }

  /** The same with a name that is shown as it is. */
  public static Optional<Excess> checkShown(String shown, String text, int most) {
    return text.length() <= most
        ? Optional.empty()
        : Optional.of(
            new Excess(
                shown + " is " + text.length() + " characters long.",
                "At most " + most + " are read."));
  }
}
