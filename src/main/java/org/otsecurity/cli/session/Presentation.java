package org.otsecurity.cli.session;

import picocli.CommandLine.Option;

/** How an answer is printed. */
public final class Presentation {
  @Option(
      names = "--json",
      description = "Print the answer as JSON; that of a question is what its MCP tool gives.")
  private boolean json;

  @Option(names = "--no-color", description = "Print without colour.")
  private boolean noColor;

  /** Whether the answer is wanted as JSON. */
  public boolean json() {
    return json;
  }

  /** Whether colour is unwanted. */
  public boolean noColor() {
    return noColor;
  }
}
