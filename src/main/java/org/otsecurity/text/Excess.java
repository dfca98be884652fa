package org.otsecurity.text;

import java.util.Optional;

/**
 * A text that is too long.
 *
 * @param problem what is too long, and how long it is
 * @param accepted how long it may be
 */
public record Excess(String problem, String accepted) {
  /**
   * Checks a text.
   *
   * @param what what it is, or the name of the argument
   * @param most how many characters it may have, one of {@link Limits}
   * @return why it is refused; empty if it is not
   */
  public static Optional<Excess> of(String what, String text, int most) {
    return ofShown("\"" + Quoted.of(what) + "\"", text, most);
  }

  /** The same with a name that is shown as it is. */
  public static Optional<Excess> ofShown(String shown, String text, int most) {
    return text.length() <= most
        ? Optional.empty()
        : Optional.of(
            new Excess(
                shown + " is " + text.length() + " characters long.",
                "At most " + most + " are read."));
  }
}
