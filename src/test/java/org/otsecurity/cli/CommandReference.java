package org.otsecurity.cli;

import java.util.Map;
import picocli.CommandLine;

/** Writes the reference of the command line from the commands. */
final class CommandReference {
  private CommandReference() {}

  static String of(CommandLine root) {
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Command line

        Generated from the commands; a test fails when this page is out of date.

        Answers go to standard output, errors to standard error; with `--json`, errors too are JSON on standard output. On a terminal tables fit its width and have \
        colour, and what is longer than the screen is shown by your pager; through a pipe the output is plain. `--json` prints exactly what the MCP tool of the same question \
        answers: indented on a terminal, in one line through a pipe. Only a page that the tool would end early, because hosts cut \
        long answers, has all rows that `--limit` asks for, so that `--page` leads on without a gap.

        """);
    usage(page, root);
    for (Map.Entry<String, CommandLine> each : root.getSubcommands().entrySet()) {
      if (!each.getKey().equals("help")) {
        page.append("\n## ").append(each.getKey()).append("\n\n");
        usage(page, each.getValue());
        for (Map.Entry<String, CommandLine> one : each.getValue().getSubcommands().entrySet()) {
          page.append("\n### ").append(each.getKey()).append(' ').append(one.getKey());
          page.append("\n\n");
          usage(page, one.getValue());
        }
      }
    }
    return page.toString();
  }

  private static void usage(StringBuilder page, CommandLine command) {
    page.append("```text\n")
        .append(command.getUsageMessage(CommandLine.Help.Ansi.OFF).strip())
        .append("\n```\n");
  }
}
