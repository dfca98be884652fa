package org.otsecurity.cli.session;

import java.io.Console;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

/**
 * What the output is read on.
 *
 * @param interactive whether a person reads it on a terminal
 * @param colour whether colour is welcome
 * @param columns how wide it is
 * @param rows how many lines it shows; 0 if nobody knows
 */
public record Terminal(boolean interactive, boolean colour, int columns, int rows) {
  private static final int USUAL_COLUMNS = 100;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** A terminal of unknown height. */
  public Terminal(boolean interactive, boolean colour, int columns) {
    this(interactive, colour, columns, 0);
  }

  /** What this process writes to. */
  @SuppressWarnings("SystemConsoleNull") // It is null again from JDK 25 on (JDK-8351435).
  public static Terminal current() {
    // The launcher sees whether standard output is a terminal, how high and how wide; Java alone
    // cannot.
    String told = System.getProperty("ot-security.terminal", "");
    Console console = System.console();
    boolean interactive = !told.isEmpty() || (console != null && console.isTerminal());
    return of(interactive, told, System.getenv());
  }

  /** A terminal whose lines and columns are told as two numbers, as {@code stty size} does. */
  static Terminal of(boolean interactive, String size, Map<String, String> environment) {
    boolean colour =
        environment.getOrDefault("NO_COLOR", "").isEmpty()
            && (isForced(environment)
                || (interactive && !environment.getOrDefault("TERM", "").equals("dumb")));
    int space = size.indexOf(' ');
    int width = number(environment.getOrDefault("COLUMNS", ""));
    if (width == 0) {
      width = number(size.substring(space + 1));
    }
    return new Terminal(
        interactive,
        colour,
        width == 0 ? USUAL_COLUMNS : width,
        space < 0 ? 0 : number(size.substring(0, space)));
  }

  /** Whether colour is wanted even where no terminal is, as for a pager behind a pipe. */
  private static boolean isForced(Map<String, String> environment) {
    return isSet(environment.get("CLICOLOR_FORCE")) || isSet(environment.get("FORCE_COLOR"));
  }

  private static boolean isSet(@Nullable String value) {
    return value != null && !value.isEmpty() && !value.equals("0") && !value.equals("false");
  }

  /** The same terminal, with colour or without. */
  public Terminal withColour(boolean wanted) {
    return new Terminal(interactive, wanted, columns, rows);
  }

  /** Whether a text is longer than the screen, as far as its height is known. */
  boolean isTooLow(String text) {
    return interactive && rows > 0 && text.lines().count() >= rows;
  }

  /** A sheet as it is printed here. */
  public String text(Sheet sheet, boolean colourWanted) {
    return TerminalText.of(sheet, columns, colour && colourWanted);
  }

  private static int number(String text) {
    return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }
}
