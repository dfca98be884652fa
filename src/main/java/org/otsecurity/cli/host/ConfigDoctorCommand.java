package org.otsecurity.cli.host;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.otsecurity.cli.host.Finding.Verdict;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code config doctor}: what is wrong in the files of hosts on this machine. */
@Command(
    name = "doctor",
    description =
        "Look for this server in the files of the hosts on this machine, start it as they do, and"
            + " say what is wrong.",
    footer = {
      "%nExit codes: 0 nothing is wrong, or nothing is configured; 1 something is wrong; others as"
          + " everywhere.",
      "%nExamples:",
      "  ot-security config doctor",
      "  ot-security config doctor vscode --file .vscode/mcp.json"
    })
public final class ConfigDoctorCommand implements Callable<Integer> {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final int MARK = 6;
  private static final int LABEL = 16;

  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "HOST",
      completionCandidates = Hosts.Names.class,
      description = "One of ${COMPLETION-CANDIDATES}. Default: all.")
  String name = "";

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "Look at this file of the host, such as that of a project.")
  Optional<Path> file = Optional.empty();

  @Option(names = "--no-start", description = "Start no server and call none; read the files only.")
  boolean noStart;

  @Mixin Presentation presentation = new Presentation();

  ConfigDoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Hosts hosts = Hosts.read();
    if (file.isPresent() && name.isEmpty()) {
      throw CommandException.usage("--file needs the host whose file it is.", "", List.of());
    }
    Machine machine = Machine.current();
    HostExamination examination =
        new HostExamination(
            machine,
            Path.of("").toAbsolutePath(),
            new EntryExamination(
                Launch.of(session.installation()), machine, noStart ? Duration.ZERO : LIMIT));
    List<Host> examined = name.isEmpty() ? hosts.all() : List.of(hosts.of(name));
    List<Finding> findings = new ArrayList<>();
    for (Host each : examined) {
      findings.addAll(
          file.isPresent() ? examination.examine(each, file.get()) : examination.examine(each));
    }
    session.print(() -> json(findings), presentation, sheet -> write(sheet, findings));
    return findings.stream().anyMatch(each -> each.verdict() == Verdict.fail)
        ? ExitCode.NO_ANSWER
        : ExitCode.OK;
  }

  static ObjectNode json(List<Finding> findings) {
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("hosts");
    for (Finding each : findings) {
      ObjectNode row = rows.addObject();
      row.put("host", each.host().id());
      row.put("verdict", each.verdict().name());
      row.put("finding", each.words());
      if (!each.file().isEmpty()) {
        row.put("file", each.file());
      }
      if (!each.remedy().isEmpty()) {
        row.put("remedy", each.remedy());
      }
    }
    return json;
  }

  static void write(Sheet sheet, List<Finding> findings) {
    List<String> unused = new ArrayList<>();
    for (Finding each : findings) {
      if (each.verdict() == Verdict.none) {
        unused.add(each.host().id());
        continue;
      }
      sheet.labeled(
          MARK,
          style(each.verdict()),
          each.verdict().name(),
          LABEL,
          each.host().id(),
          each.words());
      sheet.labeled(MARK, Style.FAINT, "", LABEL, "", each.file());
      if (!each.remedy().isEmpty()) {
        sheet.labeled(MARK, Style.PLAIN, "", LABEL, "", each.remedy());
      }
    }
    if (!unused.isEmpty()) {
      sheet.blank().prose("Not configured: ", "  ", Style.PLAIN, String.join(", ", unused) + ".");
    }
  }

  private static Style style(Verdict verdict) {
    return switch (verdict) {
      case ok -> Style.GOOD;
      case none -> Style.FAINT;
      case warn -> Style.DOUBT;
      case fail -> Style.BAD;
    };
  }
}
