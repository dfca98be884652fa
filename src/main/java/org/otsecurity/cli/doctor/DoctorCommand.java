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
    Checks.put(json, checks);
    return json;
  }

  private static void write(Sheet sheet, List<Check> checks) {
    Checks.write(sheet, checks);
    long fails = checks.stream().filter(each -> each.verdict() == Check.Verdict.fail).count();
    sheet
        .blank()
        .prose(
            0,
            fails == 0 ? Style.GOOD : Style.BAD,
            fails == 0 ? "Ready." : "Not ready: " + fails + " of " + checks.size() + " failed.");
  }
}
