package org.otsecurity.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.otsecurity.cli.session.Output;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.Installation;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Whether the program has a command with these options and arguments, without running it. */
public final class CommandCheck {
  private CommandCheck() {}

  /** What the command line complains about, if it does. */
  public static Optional<String> complaint(String... arguments) {
    Session session =
        new Session(
            new Installation(CommandRun.directory()),
            new Output(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            new Terminal(false, false, 100));
    CommandLine root = OtSecurityCommand.commandLine(session);
    try {
      root.parseArgs(arguments);
      return Optional.empty();
    } catch (ParameterException e) {
      return Optional.ofNullable(e.getMessage());
    }
  }
}
