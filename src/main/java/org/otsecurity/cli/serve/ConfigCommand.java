package org.otsecurity.cli.serve;

import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.json.IndentedJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code config}: the configuration of an MCP client for this installation. */
@Command(
    name = "config",
    description = "Print the configuration of an MCP client for this installation.",
    footer = {"%nExample:", "  ot-security config claude-desktop"})
public final class ConfigCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "CLIENT",
      completionCandidates = Client.Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  String name = "";

  @Mixin Presentation presentation = new Presentation();

  /** The command of a session. */
  public ConfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Client client = Client.parse(name);
    Launch launch = Launch.of(session.installation());
    if (presentation.json()) {
      // Made to be pasted into a file, so readable even through a pipe.
      session.out().println(IndentedJson.text(client.configuration(launch)));
    } else {
      session.print(sheet -> client.explain(sheet, launch), presentation.noColor());
    }
    return ExitCode.OK;
  }
}
