package org.otsecurity.cli.sync;

import java.util.List;
import java.util.Locale;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.ingest.sync.Outcome;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Prints what a sync did. */
final class SyncReport {
  private SyncReport() {}

  /** Prints and returns the exit code: 1 if something could not be had. */
  static int print(Session session, Presentation presentation, List<Outcome> outcomes) {
    boolean failed = outcomes.stream().anyMatch(each -> each.state() == Outcome.State.FAILED);
    if (presentation.json()) {
      session.printJson(json(outcomes));
    } else {
      boolean stored = false;
      for (Outcome each : outcomes) {
        var out = each.state() == Outcome.State.FAILED ? session.err() : session.out();
        out.println(line(each));
        each.notes().stream()
            .skip(each.state() == Outcome.State.FAILED ? 1 : 0)
            .forEach(note -> out.println("  " + note));
        stored |= each.state() == Outcome.State.STORED;
      }
      if (stored) {
        session.out().println("Running servers answer with it when they start again.");
      }
    }
    return failed ? ExitCode.NO_ANSWER : ExitCode.OK;
  }

  private static String line(Outcome each) {
    String id = each.standard().value();
    return switch (each.state()) {
      case STORED ->
          id
              + ": stored release "
              + each.release()
              + (each.before().isEmpty() || each.before().equals(each.release())
                  ? ""
                  : " (before: " + each.before() + ")")
              + ", "
              + each.texts()
              + " texts, "
              + each.matched()
              + " of them for rows in force here.";
      case UNCHANGED -> id + ": unchanged, release " + each.before() + ".";
      case FAILED -> id + ": " + each.notes().get(0);
      case NOT_OFFERED -> id + ": nothing to fetch.";
    };
  }

  private static ObjectNode json(List<Outcome> outcomes) {
    ObjectNode json = Json.object();
    ArrayNode rows = json.putArray("standards");
    for (Outcome each : outcomes) {
      ObjectNode row = rows.addObject();
      row.put("standard", each.standard().value());
      row.put("state", each.state().name().toLowerCase(Locale.ROOT));
      if (!each.release().isEmpty()) {
        row.put("release", each.release());
      }
      if (!each.before().isEmpty()) {
        row.put("before", each.before());
      }
      if (each.state() == Outcome.State.STORED) {
        row.put("texts", each.texts());
        row.put("rows_with_official_text", each.matched());
      }
      ArrayNode notes = row.putArray("notes");
      each.notes().forEach(notes::add);
    }
    return json;
  }
}
