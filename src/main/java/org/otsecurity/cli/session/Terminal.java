package org.otsecurity.cli.session;

import java.io.Console;
import java.util.Map;
import java.util.regex.Pattern;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

/**
 * What the output is read on.
 *
 * @param interactive whether a person reads it on a terminal
 * @param colour whether colour is welcome
 * @param columns how wide it is
 */
public record Terminal(boolean interactive, boolean colour, int columns) {
  private static final int USUAL_COLUMNS = 100;
  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** What this process writes to. */
  @SuppressWarnings("SystemConsoleNull") // It is null again from JDK 25 on (JDK-8351435).
  public static Terminal current() {
    // The launcher sees whether standard output is a terminal, and how wide; Java alone cannot.
    String told = System.getProperty("ot-security.terminal", "");
    Console console = System.console();
    boolean interactive = !told.isEmpty() || (console != null && console.isTerminal());
    return of(interactive, told, System.getenv());
  }

  static Terminal of(boolean interactive, String columns, Map<String, String> environment) {
    boolean colour =
        interactive
            && environment.getOrDefault("NO_COLOR", "").isEmpty()
            && !environment.getOrDefault("TERM", "").equals("dumb");
    int width = number(environment.getOrDefault("COLUMNS", ""));
    if (width == 0) {
      width = number(columns);
    }
    return new Terminal(interactive, colour, width == 0 ? USUAL_COLUMNS : width);
  }

  /** A sheet as it is printed here. */
  public String text(Sheet sheet, boolean colourWanted) {
    return TerminalText.of(sheet, columns, colour && colourWanted);
  }

  private static int number(String text) {
    return NUMBER.matcher(text).matches() ? Integer.parseInt(text) : 0;
  }
}
