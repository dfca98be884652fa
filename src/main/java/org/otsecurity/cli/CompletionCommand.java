package org.otsecurity.cli;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.install.Installation;
import org.otsecurity.text.Quoted;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code completion}: the completion script of a shell. */
@Command(
    name = "completion",
    description = "Print the completion script for a shell.",
    footer = {
      Presentation.NO_JSON + ": it prints a script.",
      "%nSet it up:",
      "  bash  ot-security completion bash > ~/.local/share/bash-completion/completions/ot-security",
      "  zsh   source <(ot-security completion zsh), in ~/.zshrc after compinit",
      "  fish  ot-security completion fish > ~/.config/fish/completions/ot-security.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The shells that scripts can be printed for. */
  static final class Shells extends ArrayList<String> {
    @Serial private static final long serialVersionUID = 1L;

    Shells() {
      super(List.of("bash", "zsh", "fish"));
    }
  }

  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  String shell = "";

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    session
        .out()
        .print(
            switch (shell) {
              // The script turns zsh's bash compatibility on by itself.
              case "bash", "zsh" -> AutoComplete.bash(Installation.NAME, root);
              case "fish" -> fish(root);
              default ->
                  throw CommandException.usage(
                      "\"" + Quoted.of(shell) + "\" is no shell known here.",
                      String.join(", ", new Shells()) + ".",
                      List.of());
            });
    return ExitCode.OK;
  }

  private static String fish(CommandLine root) {
    String start = "complete -c " + Installation.NAME + " ";
    StringBuilder script = new StringBuilder(start).append("-f\n");
    options(script, start + "-n __fish_use_subcommand ", root.getCommandSpec());
    for (Map.Entry<String, CommandLine> each : root.getSubcommands().entrySet()) {
      CommandSpec command = each.getValue().getCommandSpec();
      script
          .append(start)
          .append("-n __fish_use_subcommand -a ")
          .append(each.getKey())
          .append(" -d ")
          .append(quoted(String.join(" ", command.usageMessage().description())))
          .append('\n');
      String within = start + "-n '__fish_seen_subcommand_from " + each.getKey() + "' ";
      options(script, within, command);
      if (!command.subcommands().isEmpty()) {
        script
            .append(within)
            .append("-a ")
            .append(quoted(String.join(" ", command.subcommands().keySet())))
            .append('\n');
      }
      command
          .positionalParameters()
          .forEach(parameter -> {
            if (parameter.completionCandidates() != null) {
              script
                  .append(within)
                  .append("-a ")
                  .append(quoted(String.join(" ", parameter.completionCandidates())))
                  .append('\n');
            }
          });
    }
    return script.toString();
  }

  private static void options(StringBuilder script, String start, CommandSpec command) {
    for (OptionSpec each : command.options()) {
      script.append(start);
      for (String name : each.names()) {
        script
            .append(name.startsWith("--") ? "-l " : "-s ")
            .append(name.substring(name.startsWith("--") ? 2 : 1))
            .append(' ');
      }
      script
          .append(each.arity().max() > 0 ? "-r " : "")
          .append("-d ")
          .append(quoted(String.join(" ", each.description())))
          .append('\n');
    }
  }

  private static String quoted(String text) {
    return "'"
        + text.replace("${DEFAULT-VALUE}", "").replace("\\", "\\\\").replace("'", "\\'").strip()
        + "'";
  }
}
