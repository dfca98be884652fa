package org.otsecurity.cli.session;

import java.util.List;

/** Checks the numbers that options give. */
public final class Ranges {
  private Ranges() {}

  /**
   * Checks that the number of an option is allowed.
   *
   * @throws CommandException if it is not
   */
  public static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw CommandException.usage(
          option + " is " + value + ".",
          "A whole number from " + least + " to " + most + " is needed.",
          List.of());
    }
  }
}
