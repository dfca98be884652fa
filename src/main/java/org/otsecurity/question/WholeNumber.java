package org.otsecurity.question;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.text.Quoted;

/** A whole number as it is typed, also as {@code SL-T 2} or {@code 2.0}. */
final class WholeNumber {
  private static final Pattern FORM =
      Pattern.compile("(?i)(?:sl[- ]?[tca]?\\s*+)?(-?\\d{1,9})(?:\\.0)?");

  private WholeNumber() {}

  /**
   * Reads a number.
   *
   * @param shown what whoever asks calls it
   * @throws QueryException if it is none, or out of bounds
   */
  static int of(String shown, String text, int least, int most) {
    Matcher matcher = FORM.matcher(text);
    int number = matcher.matches() ? Integer.parseInt(matcher.group(1)) : Integer.MIN_VALUE;
    if (number < least || number > most) {
      throw new QueryException(
          shown + " is " + Quoted.of(text) + ".",
          most == Integer.MAX_VALUE
              ? "A whole number from " + least + " is needed."
              : "A whole number from " + least + " to " + most + " is needed.",
          List.of());
    }
    return number;
  }
}
