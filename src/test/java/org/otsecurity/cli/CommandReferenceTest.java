package org.otsecurity.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.otsecurity.Golden;
import org.otsecurity.cli.session.Output;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.Installation;

class CommandReferenceTest {
  @Test
  void commandReferenceIsUpToDate() {
    Session session =
        new Session(
            new Installation(CommandRun.directory()),
            new Output(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            new Terminal(false, false, 100));
    Golden.matches(
        Path.of("docs", "cli.md"), CommandReference.of(OtSecurityCommand.commandLine(session)));
  }
}
