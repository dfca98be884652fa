package org.otsecurity.cli;

import picocli.CommandLine.Option;

/** How an answer is printed. */
final class Presentation {
  @Option(names = "--json", description = "Print the answer as JSON, as the MCP tool gives it.")
  boolean json;

  @Option(names = "--no-color", description = "Print without colour.")
  boolean noColor;
}
