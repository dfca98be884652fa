package org.otsecurity.cli.doctor;

import java.util.List;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code doctor}: looks at the installation and says what to do about what is wrong. */
@Command(
    name = "doctor",
    description = "Check this installation and your data home: what was looked at, and what to do.")
public final class DoctorCommand implements Callable<Integer> {
  private final Session session;

  @Mixin Presentation presentation = new Presentation();

  /** The command of a session. */
  public DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Check> checks = new Examination(session.installation(), session.home()).checks();
    session.print(() -> json(checks), presentation, sheet -> write(sheet, checks));
    return checks.stream().mapToInt(Check::exitCode).max().orElse(ExitCode.OK);
  }

  private static ObjectNode json(List<Check> checks) {
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("checks");
    for (Check each : checks) {
      ObjectNode row = rows.addObject();
      row.put("verdict", each.verdict().name());
      row.put("subject", each.subject());
      row.put("finding", each.finding());
      if (!each.remedy().isEmpty()) {
        row.put("remedy", each.remedy());
      }
    }
    return json;
  }

  private static void write(Sheet sheet, List<Check> checks) {
    for (Check each : checks) {
      sheet.labeled(
          6, style(each.verdict()), each.verdict().name(), 14, each.subject(), each.finding());
      if (!each.remedy().isEmpty()) {
        sheet.labeled(6, Style.PLAIN, "", 14, "", each.remedy());
      }
    }
    long fails = checks.stream().filter(each -> each.verdict() == Check.Verdict.fail).count();
    sheet
        .blank()
        .prose(
            0,
            fails == 0 ? Style.GOOD : Style.BAD,
            fails == 0 ? "Ready." : "Not ready: " + fails + " of " + checks.size() + " failed.");
  }

  private static Style style(Check.Verdict verdict) {
    return switch (verdict) {
      case ok -> Style.GOOD;
      case warn -> Style.DOUBT;
      case fail -> Style.BAD;
    };
  }
}
