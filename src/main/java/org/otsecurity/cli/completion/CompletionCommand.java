package org.otsecurity.cli.completion;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.install.Installation;
import org.otsecurity.resource.Resource;
import org.otsecurity.text.Quoted;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
      "  fish  ot-security completion fish > ~/.config/fish/completions/ot-security.fish",
      "  PowerShell, in the file that $PROFILE names:",
      "        ot-security completion powershell | Out-String | Invoke-Expression"
    })
public final class CompletionCommand implements Callable<Integer> {
  /** The shells that scripts can be printed for. */
  static final class Shells extends ArrayList<String> {
    @Serial private static final long serialVersionUID = 1L;

    Shells() {
      super(List.of("bash", "zsh", "fish", "powershell"));
    }
  }

  /** Stands for a shell where a script asks what the word at the cursor can become. */
  private static final String WORDS = "words";

  private final Session session;

  @Spec CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  String shell = "";

  @Parameters(
      index = "1..*",
      paramLabel = "WORD",
      hidden = true,
      description = "What is typed so far, for scripts that look values up.")
  List<String> typed = new ArrayList<>();

  /** The command of a session. */
  public CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (shell.equals(WORDS)) {
      new TypedWords(session).of(typed).forEach(session.out()::println);
      return ExitCode.OK;
    }
    CommandLine root = spec.root().commandLine();
    session
        .out()
        .print(
            switch (shell) {
              // The script turns zsh's bash compatibility on by itself.
              case "bash", "zsh" ->
                  AutoComplete.bash(Installation.NAME, root)
                      + Resource.text(CompletionCommand.class, "lookup.bash");
              case "fish" -> FishScript.of(CommandWords.of(root));
              case "powershell" -> PowerShellScript.of(CommandWords.of(root));
              default ->
                  throw CommandException.usage(
                      "\"" + Quoted.of(shell) + "\" is no shell known here.",
                      String.join(", ", new Shells()) + ".",
                      List.of());
            });
    return ExitCode.OK;
  }
}
