package org.otsecurity;

import java.io.OutputStream;
import java.util.List;
import org.otsecurity.cli.Cli;

/**
 * What the build runs to record the class cache: the commands that people type, then a session of
 * the stdio server, in one process, because a cache comes from one. The session is read from
 * standard input.
 */
public final class Rehearsal {
  private static final List<List<String>> COMMANDS =
      List.of(
          List.of("--version"),
          List.of("--help"),
          List.of("search", "how do we protect PLC firmware from tampering?"),
          List.of("search", "netwrok segmentaton", "--json"),
          List.of("show", "SR 1.1"),
          List.of("show", "AC-2"),
          List.of("explain", "SR 3.4", "--for", "PLC"),
          List.of("term", "conduit"),
          List.of("list"),
          List.of("levels", "2", "--component", "PLC"),
          List.of("zones", "substation"),
          List.of("map", "SR 1.1", "--to", "nist-800-53"),
          List.of("compare", "SR 1.1", "IA-2"),
          List.of("technique", "T0836"),
          List.of("techniques", "--asset", "PLC"),
          List.of("threats", "Sandworm", "PLC"),
          List.of("applicable", "municipal water utility in Germany"),
          List.of("nerc", "--impact", "high", "--asset", "EACMS"),
          List.of("config", "claude-desktop"),
          List.of("show", "no such id"));

  private Rehearsal() {}

  /** Runs the commands, then serves, and exits as the server does. */
  public static void main(String[] arguments) {
    for (List<String> each : COMMANDS) {
      Cli.run(each.toArray(new String[0]), OutputStream.nullOutputStream(), System.err);
    }
    Main.main(new String[] {"serve"});
  }
}
