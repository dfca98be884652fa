package org.otsecurity.cli;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.cli.session.Presentation;
import picocli.CommandLine;

/**
 * The options that say in which form an answer is printed, wherever they stand: before a command
 * they mean the same as behind it.
 */
final class FormOptions {
  private FormOptions() {}

  /** Whether an option of the form is given. */
  static boolean given(String option, String[] arguments) {
    return List.of(arguments).stream()
        .takeWhile(each -> !each.equals("--"))
        .anyMatch(each -> each.equals(option));
  }

  /** The arguments without those options of the form that come first. */
  static List<String> behind(String[] arguments) {
    return List.of(arguments).stream().dropWhile(Presentation::isOption).toList();
  }

  /**
   * The arguments with the options of the form behind the command that they come before. Where only
   * help is printed, or no command is known by the name, there is no answer to have a form.
   */
  static String[] behindCommand(CommandLine root, String[] arguments) {
    List<String> names = new ArrayList<>();
    List<String> options = new ArrayList<>();
    CommandLine command = root;
    int rest = 0;
    while (rest < arguments.length) {
      String argument = arguments[rest];
      if (command.getSubcommands().containsKey(argument)) {
        command = command.getSubcommands().get(argument);
        names.add(argument);
      } else if (Presentation.isOption(argument)) {
        options.add(argument);
      } else {
        break;
      }
      rest++;
    }
    List<String> ordered = new ArrayList<>(names);
    if (answers(command)) {
      ordered.addAll(options);
    }
    ordered.addAll(List.of(arguments).subList(rest, arguments.length));
    return ordered.toArray(new String[0]);
  }

  /** Whether a command does more than to print help. */
  private static boolean answers(CommandLine command) {
    return Presentation.isOfferedBy(command.getCommandSpec())
        || (command.getSubcommands().isEmpty() && !command.getCommandSpec().helpCommand());
  }
}
