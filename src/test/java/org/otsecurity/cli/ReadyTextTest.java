package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.Golden;
import org.otsecurity.cli.session.Output;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.Installation;
import picocli.CommandLine;

/** What is printed without the parser is what the parser would print. */
class ReadyTextTest {
  private static final Path HELP = Path.of("src/main/resources/org/otsecurity/cli", ReadyText.HELP);

  private static CommandLine parser(Terminal terminal) {
    return OtSecurityCommand.commandLine(session(terminal));
  }

  private static Session session(Terminal terminal) {
    return new Session(
        new Installation(CommandRun.directory()),
        new Output(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
        new PrintStream(OutputStream.nullOutputStream()),
        terminal);
  }

  private static String help(int columns) {
    return parser(new Terminal(false, false, columns)).getUsageMessage(CommandLine.Help.Ansi.OFF);
  }

  @Test
  void helpIsThatOfTheParser() {
    Golden.matches(HELP, help(100));
  }

  @Test
  void versionIsThatOfTheParser() {
    assertThat(parser(new Terminal(false, false, 100)).getCommandSpec().version())
        .containsExactly(OtSecurityCommand.VERSION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--help", "-h", "help"})
  void helpIsTheSameHoweverItIsAskedFor(String asked) {
    CommandRun run = CommandRun.of(asked.isEmpty() ? new String[0] : new String[] {asked});
    assertThat(run.out()).isEqualTo(help(100));
    assertThat(run.code()).isZero();
  }

  @Test
  void helpIsAsWideAsTheTerminal() {
    CommandRun run =
        CommandRun.of(new Terminal(false, false, 70), CommandRun.directory(), "--help");
    assertThat(run.out()).isEqualTo(help(70)).isNotEqualTo(help(100));
  }

  @Test
  void onlyTheCommandAskedForIsDeclared() {
    Session session = session(new Terminal(false, false, 100));
    assertThat(OtSecurityCommand.commandLine(session, List.of("show", "SR 1.1")).getSubcommands())
        .containsOnlyKeys("show");
    assertThat(OtSecurityCommand.commandLine(session, List.of("shwo")).getSubcommands())
        .containsKeys("show", "help");
  }
}
