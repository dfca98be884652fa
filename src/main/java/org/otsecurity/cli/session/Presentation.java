package org.otsecurity.cli.session;

import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How an answer is printed. */
public final class Presentation {
  /** The option for programs. */
  public static final String JSON = "--json";

  /** The option for plain text on a terminal. */
  public static final String NO_COLOR = "--no-color";

  /** How the help of a command begins to say why it has no such answer; a reason follows. */
  public static final String NO_JSON = "%nNo --json";

  private static final String JSON_IS =
      "Print the answer as JSON; that of a question is what its MCP tool gives.";
  private static final String NO_COLOR_IS = "Print without colour.";

  @Option(names = JSON, description = JSON_IS)
  private boolean json;

  @Option(names = NO_COLOR, description = NO_COLOR_IS)
  private boolean noColor;

  /** The options for a command that is declared without annotations, which are slow to read. */
  public static List<OptionSpec> options() {
    return List.of(flag(JSON, JSON_IS), flag(NO_COLOR, NO_COLOR_IS));
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).arity("0").description(description).build();
  }

  /** What was said by {@link #options}. */
  public static Presentation of(ParseResult parsed) {
    Presentation presentation = new Presentation();
    presentation.json = parsed.hasMatchedOption(JSON);
    presentation.noColor = parsed.hasMatchedOption(NO_COLOR);
    return presentation;
  }

  /** Whether an option is one of these. */
  public static boolean has(OptionSpec option) {
    return isOption(option.longestName());
  }

  /** Whether an argument is one of these options. */
  public static boolean isOption(String argument) {
    return argument.equals(JSON) || argument.equals(NO_COLOR);
  }

  /** Whether a command has them. */
  public static boolean isOfferedBy(CommandSpec command) {
    return command.findOption(JSON) != null;
  }

  /** The reason for which a command has no JSON, as its help gives it; empty if it gives none. */
  public static String whyNoJson(CommandSpec command) {
    return Arrays.stream(command.usageMessage().footer())
        .filter(each -> each.startsWith(NO_JSON))
        .map(each -> each.substring(NO_JSON.length()))
        .findFirst()
        .orElse("");
  }

  /** Whether the answer is wanted as JSON. */
  public boolean json() {
    return json;
  }

  /** Whether colour is unwanted. */
  public boolean noColor() {
    return noColor;
  }
}
