package org.otsecurity.cli.completion;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/**
 * What can be typed after a command.
 *
 * @param path the words of the command, without the name of the program
 * @param description what it does
 * @param options its options
 * @param values what its other words can be, as far as that is known
 * @param commands its own commands
 */
record CommandWords(
    List<String> path,
    String description,
    List<Option> options,
    List<String> values,
    List<CommandWords> commands) {

  /**
   * An option.
   *
   * @param names all of its names, with hyphens
   * @param description what it does
   * @param takesValue whether a value follows
   * @param takesFile whether that is the name of a file
   * @param values what the value can be, as far as that is known
   */
  record Option(
      List<String> names,
      String description,
      boolean takesValue,
      boolean takesFile,
      List<String> values) {}

  /** All that can be typed after a program. */
  static CommandWords of(CommandLine root) {
    return of(root, List.of());
  }

  /** This command, and all within it. */
  Stream<CommandWords> all() {
    return Stream.concat(Stream.of(this), commands.stream().flatMap(CommandWords::all));
  }

  /** The last of its words. */
  String name() {
    return path.getLast();
  }

  private static CommandWords of(CommandLine command, List<String> path) {
    CommandSpec spec = command.getCommandSpec();
    List<CommandWords> commands = new ArrayList<>();
    command
        .getSubcommands()
        .forEach((name, each) ->
            commands.add(of(each, Stream.concat(path.stream(), Stream.of(name)).toList())));
    return new CommandWords(
        path,
        line(spec.usageMessage().description()),
        spec.options().stream()
            .map(each ->
                new Option(
                    List.of(each.names()),
                    line(each.description()),
                    each.arity().max() > 0,
                    takesFile(each),
                    values(each)))
            .toList(),
        spec.positionalParameters().stream().flatMap(each -> values(each).stream()).toList(),
        commands);
  }

  private static List<String> values(ArgSpec argument) {
    List<String> values = new ArrayList<>();
    Iterable<String> known = argument.completionCandidates();
    if (known != null) {
      known.forEach(values::add);
    }
    return values;
  }

  private static boolean takesFile(ArgSpec argument) {
    return argument.type().equals(Path.class)
        || Arrays.asList(argument.auxiliaryTypes()).contains(Path.class);
  }

  private static String line(String[] description) {
    return String.join(" ", description)
        .replace("${DEFAULT-VALUE}", "")
        .replace("%n", " ")
        .replace("%%", "%")
        .strip();
  }
}
