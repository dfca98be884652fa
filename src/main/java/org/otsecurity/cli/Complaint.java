package org.otsecurity.cli;

import java.util.List;
import org.otsecurity.cli.session.Session;
import org.otsecurity.install.Installation;
import org.otsecurity.json.Json;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is wrong, and how to go on: on standard error for people, and as the answer itself where
 * JSON was asked for, so that whoever reads the output finds JSON there in any case.
 *
 * @param problem what was given, and why it cannot be taken
 * @param valid what is valid; empty if that goes without saying
 * @param nearest what comes near
 * @param details why in particular, a line each
 * @param instead what answers the question instead
 * @param next what to type next; empty if nothing helps
 */
record Complaint(
    String problem,
    String valid,
    List<String> nearest,
    List<String> details,
    List<String> instead,
    String next) {
  private static final int MOST_DETAILS = 20;

  static Complaint of(String problem) {
    return of(problem, "", List.of());
  }

  static Complaint of(String problem, String valid, List<String> nearest) {
    return new Complaint(problem, valid, nearest, List.of(), List.of(), "");
  }

  Complaint withNext(String words) {
    return new Complaint(problem, valid, nearest, details, instead, words);
  }

  Complaint withInstead(List<String> words) {
    return new Complaint(problem, valid, nearest, details, words, next);
  }

  Complaint withDetails(List<String> lines) {
    return new Complaint(problem, valid, nearest, lines, instead, next);
  }

  /** Prints it in the form that was asked for. */
  void print(Session session, int exitCode) {
    if (session.json()) {
      session.printJson(json(exitCode));
    } else {
      text(session);
    }
  }

  private ObjectNode json(int exitCode) {
    ObjectNode json = Json.object();
    ObjectNode error = json.putObject("error");
    error.put("problem", problem);
    if (!valid.isEmpty()) {
      error.put("valid", valid);
    }
    list(error, "nearest", nearest);
    list(error, "details", details);
    list(error, "instead", instead);
    if (!next.isEmpty()) {
      error.put("next", next);
    }
    error.put("exit_code", exitCode);
    return json;
  }

  private static void list(ObjectNode error, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      ArrayNode list = error.putArray(name);
      texts.forEach(list::add);
    }
  }

  private void text(Session session) {
    Sheet sheet = new Sheet();
    sheet.prose(Installation.NAME + ": ", "  ", Style.PLAIN, problem);
    if (!valid.isEmpty()) {
      sheet.prose("  Valid:   ", "           ", Style.PLAIN, valid);
    }
    if (!nearest.isEmpty()) {
      sheet.prose("  Nearest: ", "           ", Style.PLAIN, String.join(", ", nearest));
    }
    session.err().print(session.terminal().text(sheet, false));
    // Each in a line of its own that scripts can take apart.
    details.stream().limit(MOST_DETAILS).forEach(each -> session.err().println("  " + each));
    if (details.size() > MOST_DETAILS) {
      session.err().println("  and " + (details.size() - MOST_DETAILS) + " more.");
    }
    instead.forEach(each -> session.err().println("  Instead: " + each));
    if (!next.isEmpty()) {
      session.err().println("  Next:    " + next);
    }
  }
}
