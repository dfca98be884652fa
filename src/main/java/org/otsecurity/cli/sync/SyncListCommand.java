package org.otsecurity.cli.sync;

import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.ingest.Receipt;
import org.otsecurity.install.HomePermissions;
import org.otsecurity.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code sync list}: what is held. */
@Command(name = "list", description = "List the official files that are held, and since when.")
final class SyncListCommand implements Callable<Integer> {
  private final Session session;

  @Mixin Presentation presentation = new Presentation();

  SyncListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    var receipts = session.official().receipts();
    HomePermissions.warning(session.home()).ifPresent(session.err()::println);
    if (presentation.json()) {
      ObjectNode json = Json.object();
      ArrayNode standards = json.putArray("standards");
      receipts.values().forEach(each -> standards.add(each.json()));
      json.put("data_home", session.home().directory().toString());
      session.printJson(json);
      return ExitCode.OK;
    }
    String today = LocalDate.now(Clock.systemUTC()).toString();
    if (receipts.isEmpty()) {
      session.out().println("No official text. `ot-security sync` fetches it.");
    }
    for (Receipt each : receipts.values()) {
      session
          .out()
          .println(
              each.standard()
                  + ": release "
                  + each.release()
                  + (each.date().isEmpty() ? "" : " of " + each.date())
                  + ", held since "
                  + each.since()
                  + (each.since().compareTo(today) > 0
                      ? " (after today: the clock was ahead; the next sync puts it right)"
                      : ""));
      for (Receipt.Piece one : each.files()) {
        session
            .out()
            .println(
                "  "
                    + one.name()
                    + "  sha256 "
                    + one.sha256().substring(0, 12)
                    + "  "
                    + (one.url().isEmpty() ? "brought by hand" : one.url()));
      }
      for (Receipt.Earlier one : each.earlier()) {
        session.out().println("  earlier: " + one.release());
      }
    }
    session.out().println("Data home: " + session.home().directory());
    return ExitCode.OK;
  }
}
