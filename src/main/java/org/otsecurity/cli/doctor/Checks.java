package org.otsecurity.cli.doctor;

import java.util.List;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How things that were looked at are told. */
final class Checks {
  private static final int MARK = 6;
  private static final int LABEL = 14;

  private Checks() {}

  /** Puts them into an answer as JSON. */
  static void put(ObjectNode json, List<Check> checks) {
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
  }

  /** Writes them for people. */
  static void write(Sheet sheet, List<Check> checks) {
    for (Check each : checks) {
      sheet.labeled(
          MARK,
          style(each.verdict()),
          each.verdict().name(),
          LABEL,
          each.subject(),
          each.finding());
      if (!each.remedy().isEmpty()) {
        sheet.labeled(MARK, Style.PLAIN, "", LABEL, "", each.remedy());
      }
    }
  }

  private static Style style(Check.Verdict verdict) {
    return switch (verdict) {
      case ok -> Style.GOOD;
      case warn -> Style.DOUBT;
      case fail -> Style.BAD;
    };
  }
}
