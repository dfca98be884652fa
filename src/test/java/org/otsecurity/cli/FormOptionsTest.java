package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Output;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.cli.session.Terminal;
import org.otsecurity.install.Installation;
import org.otsecurity.json.Json;
import picocli.CommandLine;

/** {@code --json} and {@code --no-color} mean the same wherever they stand. */
class FormOptionsTest {
  private static CommandRun run(String command) {
    return CommandRun.of(command.isEmpty() ? new String[0] : command.split(" "));
  }

  /** Help has one form, whatever form an answer would have. */
  @ParameterizedTest
  @CsvSource({
    "--json, --help",
    "--no-color, --help",
    "--json --no-color, --help",
    "--json help, help",
    "--json help search, help search",
    "bundle --json, bundle",
    "--json ingest, ingest",
    "export --no-color, export"
  })
  void whatOnlyPrintsHelpPrintsIt(String command, String same) {
    CommandRun run = run(command);
    assertThat(run.code()).as(run.err() + run.out()).isZero();
    assertThat(run.out()).isEqualTo(run(same).out()).startsWith("Usage: ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--json ingest list",
        "ingest --json list",
        "ingest list --json",
        "--json show T0800",
        "show --json T0800"
      })
  void answersAreJsonWhereverItIsAskedFor(String command) {
    CommandRun run = run(command);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(Json.parseObject(run.out()).isEmpty()).isFalse();
  }

  @Test
  void helpHasNoColourWhereNoneIsWanted() {
    Terminal colourful = new Terminal(true, true, 100);
    String escape = "\u001b[";
    assertThat(CommandRun.of(colourful, CommandRun.directory(), "bundle").out()).contains(escape);
    assertThat(CommandRun.of(colourful, CommandRun.directory(), "--no-color", "bundle").out())
        .startsWith("Usage: ")
        .doesNotContain(escape);
  }

  /**
   * Colour into a pipe, for a pager behind it, and none on a terminal, wherever it is asked for.
   */
  @ParameterizedTest
  @ValueSource(strings = {"--color=always show T0800", "show T0800 --color=always"})
  void colourIsForced(String command) {
    assertThat(run(command).out()).contains("\u001b[");
    CommandRun never =
        CommandRun.of(
            new Terminal(true, true, 100),
            CommandRun.directory(),
            command.replace("always", "never").split(" "));
    assertThat(never.out()).contains("T0800").doesNotContain("\u001b[");
  }

  @Test
  void colourAtAnUnknownTimeIsRefused() {
    CommandRun run = run("show T0800 --color=sometimes");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("sometimes").contains("auto, always, never");
  }

  /** What a group's help says of its commands, and what a command's help says of itself, is so. */
  @Test
  void helpSaysWhichCommandsHaveNoJson() {
    Session session =
        new Session(
            new Installation(CommandRun.directory()),
            new Output(OutputStream.nullOutputStream(), StandardCharsets.UTF_8),
            new PrintStream(OutputStream.nullOutputStream()),
            new Terminal(false, false, 100));
    CommandLine root = OtSecurityCommand.commandLine(session);
    root.getSubcommands().values().forEach(FormOptionsTest::saysWhetherItHasJson);
  }

  private static void saysWhetherItHasJson(CommandLine command) {
    var spec = command.getCommandSpec();
    if (!spec.subcommands().isEmpty()) {
      assertThat(command.getUsageMessage()).as(spec.qualifiedName()).contains("--json");
      command.getSubcommands().values().forEach(FormOptionsTest::saysWhetherItHasJson);
    } else if (!spec.helpCommand()) {
      assertThat(Presentation.whyNoJson(spec).isEmpty())
          .as(spec.qualifiedName())
          .isEqualTo(Presentation.isOfferedBy(spec));
    }
  }
}
