package org.otsecurity.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.cli.CommandRun;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.DataHome;

/**
 * A fenced block {@code console}: a command behind {@code $} and what the program prints. Behind
 * the word stand the lines to show ({@link Excerpt}) and {@code exit=N} for a command that is to
 * fail.
 */
final class Transcript {
  private static final Terminal PIPE = new Terminal(false, false, 100);
  private static final DataHome NOTHING = new DataHome(Path.of("target", "no-data-home"));
  private static final String FENCE = "```console";
  private static final String PROMPT = "$ ot-security ";

  private Transcript() {}

  /** A page with the output of all its commands as it is now. */
  static String rewritten(String page) {
    List<String> lines = new ArrayList<>();
    String info = null;
    for (String line : page.split("\n", -1)) {
      if (info == null) {
        lines.add(line);
        if (line.startsWith(FENCE)) {
          info = line.substring(FENCE.length());
        }
      } else if (line.startsWith(PROMPT)) {
        lines.add(line);
        lines.addAll(output(line.substring(PROMPT.length()), info));
      } else if (line.equals("```")) {
        lines.add(line);
        info = null;
      }
    }
    return String.join("\n", lines);
  }

  private static List<String> output(String command, String info) {
    int expected = 0;
    List<String> choices = new ArrayList<>();
    for (String each : ShellWords.of(info)) {
      if (each.startsWith("exit=")) {
        expected = Integer.parseInt(each.substring("exit=".length()));
      } else {
        choices.add(each);
      }
    }
    CommandRun run = CommandRun.of(PIPE, NOTHING, ShellWords.of(command).toArray(String[]::new));
    if (run.code() != expected) {
      throw new AssertionError(
          "ot-security " + command + ": exit " + run.code() + ", " + run.err());
    }
    List<String> lines =
        (run.out() + run.err()).stripTrailing().lines().map(String::stripTrailing).toList();
    try {
      return Excerpt.of(lines, choices);
    } catch (AssertionError e) {
      throw new AssertionError("ot-security " + command + ": " + e.getMessage(), e);
    }
  }
}
