package org.otsecurity.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.otsecurity.TestCorpus;
import org.otsecurity.cli.session.Output;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;

/**
 * A command run in this process.
 *
 * @param code the exit code
 * @param out what went to standard output
 * @param err what went to standard error
 */
public record CommandRun(int code, String out, String err) {
  private static final Terminal PIPE = new Terminal(false, false, 100);

  /** Runs a command as through a pipe. */
  static CommandRun of(String... arguments) {
    return of(PIPE, directory(), arguments);
  }

  static CommandRun of(Terminal terminal, Path installation, String... arguments) {
    return of(terminal, installation, DataHome.current(), arguments);
  }

  /** Runs a command as through a pipe, for a user with this data home. */
  static CommandRun at(DataHome home, String... arguments) {
    return of(PIPE, directory(), home, arguments);
  }

  /** Runs a command as through a pipe, from another installation. */
  static CommandRun at(Path installation, DataHome home, String... arguments) {
    return of(PIPE, installation, home, arguments);
  }

  /** Runs a command for a reader with this terminal and a user with this data home. */
  public static CommandRun of(Terminal terminal, DataHome home, String... arguments) {
    return of(terminal, directory(), home, arguments);
  }

  private static CommandRun of(
      Terminal terminal, Path installation, DataHome home, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CommandRun run = to(out, terminal, installation, home, arguments);
    return new CommandRun(run.code(), out.toString(StandardCharsets.UTF_8), run.err());
  }

  /** Runs a command that writes to some stream. */
  static CommandRun to(OutputStream out, String... arguments) {
    return to(out, PIPE, directory(), DataHome.current(), arguments);
  }

  private static CommandRun to(
      OutputStream out, Terminal terminal, Path installation, DataHome home, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Cli.run(
            arguments,
            new Session(
                new Installation(installation),
                home,
                new Output(out, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal));
    return new CommandRun(code, "", err.toString(StandardCharsets.UTF_8));
  }

  /** The installation under test. */
  static Path directory() {
    return java.util.Objects.requireNonNull(TestCorpus.database().toAbsolutePath().getParent());
  }
}
