package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What applies to a facility or product. */
public final class ApplicableText {
  private ApplicableText() {}

  /** Writes what binds in full, what is voluntary in short, and what to ask. */
  public static void write(Sheet sheet, ObjectNode answer) {
    List<String> sectors = new ArrayList<>();
    answer.path("sectors").forEach(each -> sectors.add(Facts.text(each, "name")));
    String places = Facts.list(answer.path("jurisdictions"));
    sheet.prose(
        0, Style.STRONG, String.join(", ", sectors) + (places.isEmpty() ? "" : " in " + places));
    String last = "";
    for (JsonNode row : answer.path("applicable")) {
      boolean inForce = !Facts.text(row, "met").equals("not in force");
      String applicability = inForce ? Facts.text(row, "applicability") : "not in force";
      if (!applicability.equals(last)) {
        sheet.heading(
            applicability.substring(0, 1).toUpperCase(Locale.ROOT) + applicability.substring(1));
        last = applicability;
      }
      entry(sheet, row, !applicability.equals("voluntary"));
    }
    if (answer.has("does_not_apply")) {
      sheet.heading("Ruled out by the facts given");
      answer
          .path("does_not_apply")
          .forEach(each ->
              sheet.prose(
                  2,
                  Style.PLAIN,
                  Facts.text(each, "title")
                      + ": "
                      + Facts.text(each, "condition")
                      + because(each)));
    }
    if (answer.has("ask_back")) {
      sheet.heading("To settle more, give --fact NAME=VALUE");
      answer
          .path("ask_back")
          .forEach(each ->
              sheet.prose(
                  2, Style.PLAIN, Facts.text(each, "fact") + ": " + Facts.text(each, "question")));
    }
    sheet.notes(answer.path("notes"));
  }

  private static void entry(Sheet sheet, JsonNode row, boolean full) {
    String since = Facts.text(row, "since");
    String standard = Facts.text(row, "standard");
    sheet.prose(
        2,
        Style.STRONG,
        Facts.text(row, "title") + (standard.isEmpty() ? "" : " (" + standard + ")"));
    String met = Facts.text(row, "met");
    sheet.prose(
        4,
        Style.PLAIN,
        Facts.text(row, "condition") + (met.isEmpty() ? "" : " [" + met + "]") + because(row));
    row.path("also").forEach(each -> sheet.prose(4, Style.PLAIN, "Also: " + each.asString()));
    if (!full) {
      return;
    }
    sheet.prose(4, Style.PLAIN, Facts.text(row, "demands"));
    List<String> facts = new ArrayList<>();
    facts.add(Facts.text(row, "document"));
    if (!Facts.text(row, "regulator").isEmpty()) {
      facts.add(Facts.text(row, "regulator"));
    }
    if (!since.isEmpty()) {
      facts.add("since " + since);
    }
    facts.add("confidence " + Facts.text(row, "confidence"));
    sheet.prose(4, Style.FAINT, String.join(" · ", facts));
  }

  private static String because(JsonNode row) {
    String facts = Facts.list(row.path("because"));
    return facts.isEmpty() ? "" : " (" + facts + ")";
  }
}
