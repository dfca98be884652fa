package org.otsecurity.cli.completion;

import java.util.List;
import org.otsecurity.install.Installation;

/** The completion script of fish. */
final class FishScript {
  /** Whether the words before the cursor that are no options begin with the given ones. */
  private static final String PLACE =
      """
      function __ot_security_at
          set -l typed (string match -v -- '-*' (commandline -opc)[2..])
          set -l depth (count $argv)
          if test $depth -eq 0
              test (count $typed) -eq 0
          else
              test (count $typed) -ge $depth; and test "$typed[1..$depth]" = "$argv"
          end
      end
      """;

  private static final String START = "complete -c " + Installation.NAME + " ";

  /** Ids and names, looked up with the words typed so far. */
  private static final String LOOKUP =
      START
          + "-a '(command -q "
          + Installation.NAME
          + "; and "
          + Installation.NAME
          + " completion words -- (commandline -opc)[2..] (commandline -ct) 2>/dev/null)'\n";

  private final StringBuilder script = new StringBuilder(PLACE).append(START).append("-f\n");

  private FishScript() {}

  /** The script for a program. */
  static String of(CommandWords root) {
    FishScript fish = new FishScript();
    root.all().forEach(fish::command);
    return fish.script.append(LOOKUP).toString();
  }

  private void command(CommandWords command) {
    String place = START + "-n " + quoted(("__ot_security_at " + path(command)).strip()) + " ";
    command.options().forEach(each -> option(place, each));
    for (CommandWords each : command.commands()) {
      script.append(place).append("-a ").append(each.name());
      script.append(" -d ").append(quoted(each.description())).append('\n');
    }
    if (!command.values().isEmpty()) {
      script.append(place).append("-a ").append(words(command.values())).append('\n');
    }
  }

  private void option(String place, CommandWords.Option option) {
    script.append(place);
    for (String each : option.names()) {
      script.append(each.startsWith("--") ? "-l " : "-s ");
      script.append(each.substring(each.startsWith("--") ? 2 : 1)).append(' ');
    }
    if (option.takesValue()) {
      script.append(option.takesFile() ? "-r -F " : "-x ");
    }
    if (!option.values().isEmpty()) {
      script.append("-a ").append(words(option.values())).append(' ');
    }
    script.append("-d ").append(quoted(option.description())).append('\n');
  }

  private static String path(CommandWords command) {
    return String.join(" ", command.path());
  }

  private static String words(List<String> values) {
    return quoted(String.join(" ", values));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
