package org.otsecurity.cli.session;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program that shows a text which is longer than the screen, as other tools for terminals start
 * one: what {@code OT_SECURITY_PAGER} or {@code PAGER} names, else {@code less} where it is
 * installed.
 *
 * @param command what the shell is to run
 */
public record Pager(String command) {
  /** Names a pager for this program alone. */
  static final String OWN = "OT_SECURITY_PAGER";

  /** The shell says so of a command that it cannot start. */
  private static final int NOT_STARTED = 126;

  private static final String USUAL = "less";

  /** Which signs of colour pass, and a screen that is left as it was. */
  private static final Map<String, String> SETTINGS = Map.of("LESS", "FRX", "LV", "-c");

  private static final Pattern PATH_SEPARATOR = Pattern.compile(File.pathSeparator);

  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  /**
   * The pager that an environment asks for; none if it names {@code cat} or nothing.
   *
   * @param environment the variables of the process
   */
  public static Optional<Pager> of(Map<String, String> environment) {
    String asked = environment.get(OWN);
    if (asked == null) {
      asked = environment.get("PAGER");
    }
    if (asked == null) {
      return isInstalled(environment.getOrDefault("PATH", ""))
          ? Optional.of(new Pager(USUAL))
          : Optional.empty();
    }
    return asked.isBlank() || asked.strip().equals("cat")
        ? Optional.empty()
        : Optional.of(new Pager(asked.strip()));
  }

  private static boolean isInstalled(String path) {
    for (String each : PATH_SEPARATOR.split(path)) {
      if (!each.isEmpty() && Files.isExecutable(Path.of(each, WINDOWS ? USUAL + ".exe" : USUAL))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Shows a text, and returns when the reader has left it.
   *
   * @return whether it was shown; if not, nothing of it was
   */
  public boolean show(byte[] text) {
    List<String> shell = WINDOWS ? List.of("cmd", "/c", command) : List.of("sh", "-c", command);
    ProcessBuilder builder =
        new ProcessBuilder(shell)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    SETTINGS.forEach(builder.environment()::putIfAbsent);
    try {
      return show(builder.start(), text);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean show(Process process, byte[] text) {
    // Ctrl-C goes to both programs, and the pager stays: who started it stays until it ends, or two
    // programs would read the keys.
    Thread stay = new Thread(() -> code(process), "pager");
    Runtime.getRuntime().addShutdownHook(stay);
    try (OutputStream to = process.getOutputStream()) {
      to.write(text);
    } catch (IOException e) {
      // The reader has left before the end, which is what a pager is for.
    }
    int code = code(process);
    try {
      Runtime.getRuntime().removeShutdownHook(stay);
    } catch (IllegalStateException e) {
      // The program ends already.
    }
    return code != NOT_STARTED && code != NOT_STARTED + 1;
  }

  private static int code(Process process) {
    while (true) {
      try {
        return process.waitFor();
      } catch (InterruptedException e) {
        // Nothing else is to be done here: the terminal belongs to the pager.
      }
    }
  }
}
