package org.otsecurity.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.otsecurity.Golden;
import org.otsecurity.install.Installation;

class CommandReferenceTest {
  @Test
  void commandReferenceIsUpToDate() {
    PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
    Session session =
        new Session(
            new Installation(CommandRun.directory()),
            nowhere,
            nowhere,
            new Terminal(false, false, 100));
    Golden.matches(
        Path.of("docs", "cli.md"), CommandReference.of(OtSecurityCommand.commandLine(session)));
  }
}
