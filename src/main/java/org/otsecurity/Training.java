package org.otsecurity;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.otsecurity.cli.Cli;

/**
 * Runs what people run, so that the class cache of an installation holds it: each command once. The
 * last step of the build.
 */
public final class Training {
  /** Commands as people type them, one argument a word unless {@code |} separates them. */
  private static final List<String> COMMANDS =
      List.of(
          "--version",
          "--help",
          "help show",
          "search how do we protect PLC firmware from tampering",
          "search remote access --sl 2 --json",
          "show SR 1.1",
          "show AC-2 --json",
          "show SR 99.1",
          "explain SR 5.1",
          "term conduit",
          "list",
          "list iec62443-3-3 --sl 2",
          "levels 2",
          "levels 2 --compare 3",
          "zones substation",
          "map SR 1.1",
          "map --from iec62443-3-3 --to nist-csf",
          "compare|SR 1.1|IA-2",
          "technique T0836",
          "techniques --asset PLC",
          "threats Sandworm",
          "applicable water utility with 60,000 customers in Bavaria",
          "nerc --impact high",
          "diff mitre-ics",
          "config claude-desktop",
          "completion bash");

  private Training() {}

  /** Runs the commands. */
  public static void main(String[] arguments) {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    for (String each : COMMANDS) {
      // Half of them as on a terminal, with colour, half as into a pipe.
      for (String terminal : List.of("", "100")) {
        System.setProperty("ot-security.terminal", terminal);
        Main.spareTheDriver();
        Cli.run(
            each.split(each.contains("|") ? "\\|" : " "), OutputStream.nullOutputStream(), nowhere);
      }
    }
  }
}
