package org.otsecurity.cli.host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Parsers;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.install.LocalTime;
import org.otsecurity.json.IndentedJson;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code config}: the configuration of an MCP host for this installation, told or written. */
@Command(
    name = "config",
    description = {
      "Print or write the configuration of an MCP host for this installation.",
      "Without HOST, list the hosts."
    },
    footer = {
      "%nExamples:",
      "  ot-security config claude-desktop",
      "  ot-security config cursor --write --dry-run",
      "  ot-security config vscode --http http://127.0.0.1:8321/mcp",
      "  ot-security config doctor"
    })
public final class ConfigCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "HOST",
      completionCandidates = Hosts.Names.class,
      description = "One of ${COMPLETION-CANDIDATES}.")
  String name = "";

  @Option(
      names = "--http",
      paramLabel = "URL",
      description =
          "For a server that runs (serve --http) instead of one that the host starts, such as"
              + " http://127.0.0.1:8321/mcp.")
  Optional<String> http = Optional.empty();

  @Option(
      names = "--write",
      description = "Put it into the host's file, after a copy of the file, and show what changes.")
  boolean write;

  @Option(names = "--dry-run", description = "Show what --write would change, and change nothing.")
  boolean dryRun;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Write to this file of the host, such as that of a project.")
  Optional<Path> file = Optional.empty();

  @Mixin Presentation presentation = new Presentation();

  private ConfigCommand(Session session) {
    this.session = session;
  }

  /** The command with its own commands. */
  public static CommandLine commandLine(Session session) {
    return Parsers.of(new ConfigCommand(session)).addSubcommand(new ConfigDoctorCommand(session));
  }

  @Override
  public Integer call() {
    Machine machine = Machine.current();
    Hosts hosts = Hosts.read();
    if (name.isEmpty()) {
      if (http.isPresent() || write || dryRun || file.isPresent()) {
        throw CommandException.usage(
            "--http, --write, --dry-run and --file need a host.",
            String.join(", ", new Hosts.Names()) + ".",
            List.of());
      }
      session.print(
          () -> HostSheet.listJson(hosts.all()),
          presentation,
          sheet -> HostSheet.list(sheet, hosts.all(), machine.system()));
      return ExitCode.OK;
    }
    Host host = hosts.of(name);
    Launch launch = Launch.of(session.installation());
    Reach reach = http.map(url -> Reach.at(launch, url)).orElse(Reach.started(launch));
    if (write || dryRun) {
      change(host, reach, machine);
    } else if (file.isPresent()) {
      throw CommandException.usage(
          "--file says nothing without --write or --dry-run.", "", List.of());
    } else if (presentation.json()) {
      // Made to be pasted into a file, so readable even through a pipe.
      session.out().println(IndentedJson.text(HostSheet.json(host, reach)));
    } else {
      session.print(
          sheet -> HostSheet.explain(sheet, host, reach, machine.system()), presentation.noColor());
    }
    return ExitCode.OK;
  }

  private void change(Host host, Reach reach, Machine machine) {
    ObjectNode entry =
        host.entry(reach)
            .orElseThrow(() ->
                new HostFileException(
                    host.name() + " has no file for such a server.",
                    "`ot-security config " + host.id() + "` says what it needs."));
    if (file.isEmpty() && !host.keeps().isEmpty()) {
      throw new HostFileException(
          host.name() + ": " + host.keeps(), "`ot-security config " + host.id() + "` prints it.");
    }
    Path target =
        file.or(() -> host.file(machine))
            .orElseThrow(() ->
                new HostFileException(
                    "No file of " + host.name() + " is known on this system.",
                    "Give it with --file."));
    HostWriter.Change planned = HostWriter.plan(host, target, entry);
    boolean writes = write && !dryRun && !planned.isNone();
    HostWriter.Change change = writes ? new HostWriter(LocalTime.clock()).write(planned) : planned;
    session.print(
        () -> json(host, change, writes), presentation, sheet -> tell(sheet, host, change, writes));
  }

  private static ObjectNode json(Host host, HostWriter.Change change, boolean written) {
    ObjectNode json = Json.object();
    json.put("host", host.id());
    json.put("file", change.file().toString());
    json.put("changes", !change.isNone());
    json.put("written", written);
    change.backup().ifPresent(each -> json.put("backup", each.toString()));
    ArrayNode diff = json.putArray("diff");
    change.diff().forEach(diff::add);
    return json;
  }

  private static void tell(Sheet sheet, Host host, HostWriter.Change change, boolean written) {
    if (change.isNone()) {
      sheet.prose(0, Style.GOOD, change.file() + " has the server as it should be.");
      return;
    }
    change.diff().forEach(sheet::verbatim);
    sheet.blank();
    if (!written) {
      sheet.prose(0, Style.PLAIN, "Nothing is written: --write without --dry-run does it.");
      return;
    }
    sheet.prose(0, Style.GOOD, "Written: " + change.file());
    change.backup().ifPresent(each -> sheet.prose(0, Style.PLAIN, "What was there: " + each));
    if (!host.then().isEmpty()) {
      sheet.prose(0, Style.PLAIN, host.then());
    }
  }
}
