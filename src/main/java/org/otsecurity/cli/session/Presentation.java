package org.otsecurity.cli.session;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How an answer is printed. */
public final class Presentation {
  private static final String JSON = "--json";
  private static final String JSON_IS =
      "Print the answer as JSON; that of a question is what its MCP tool gives.";
  private static final String NO_COLOR = "--no-color";
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
    return option.longestName().equals(JSON) || option.longestName().equals(NO_COLOR);
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
