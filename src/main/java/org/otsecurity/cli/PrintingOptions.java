package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.text.Quoted;

/**
 * The options of the program itself that say how it prints. They may stand anywhere, and no command
 * needs to know them.
 *
 * @param colour whether colour is asked for; empty if the terminal decides
 * @param pager whether a pager may be started
 * @param rest the other arguments
 */
record PrintingOptions(Optional<Boolean> colour, boolean pager, List<String> rest) {
  /** Names when there is colour. */
  static final String COLOR = "--color";

  /** Wants no pager. */
  static final String NO_PAGER = "--no-pager";

  /** What {@link #COLOR} takes. */
  static final List<String> WHEN = List.of("auto", "always", "never");

  /**
   * Reads them.
   *
   * @throws CommandException if colour is asked for in words that are not known
   */
  static PrintingOptions of(String[] arguments) {
    @Nullable Boolean colour = null;
    boolean pager = true;
    List<String> rest = new ArrayList<>();
    boolean options = true;
    for (int i = 0; i < arguments.length; i++) {
      String each = arguments[i];
      options &= !each.equals("--");
      if (options && each.startsWith(COLOR + "=")) {
        colour = colour(each.substring(COLOR.length() + 1));
      } else if (options && each.equals(COLOR)) {
        i++;
        colour = colour(i < arguments.length ? arguments[i] : "");
      } else if (options && each.equals(NO_PAGER)) {
        pager = false;
      } else {
        rest.add(each);
      }
    }
    return new PrintingOptions(Optional.ofNullable(colour), pager, List.copyOf(rest));
  }

  private static @Nullable Boolean colour(String when) {
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      case "auto" -> null;
      default ->
          throw CommandException.usage(
              "\"" + Quoted.of(when) + "\" does not say when to print in colour.",
              String.join(", ", WHEN) + ".",
              List.of());
    };
  }
}
