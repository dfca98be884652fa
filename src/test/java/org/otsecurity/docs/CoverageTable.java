package org.otsecurity.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.query.requirement.ListStandards;

/** Writes what the corpus holds as a table. */
final class CoverageTable {
  private CoverageTable() {}

  static String of(ListStandards.Answer answer) {
    StringBuilder table = new StringBuilder();
    table.append(
        "| Document | Edition | In force | No longer in force | Own-words texts | Relations |\n");
    table.append("| --- | --- | --- | --- | --- | --- |\n");
    for (ListStandards.Coverage each : answer.standards()) {
      int rows = sum(each.kinds());
      table
          .append("| ")
          .append(each.standard().name())
          .append(" | ")
          .append(each.standard().edition())
          .append(" | ")
          .append(counts(each.kinds()))
          .append(" | ")
          .append(each.retired().isEmpty() ? "none" : counts(each.retired()))
          .append(" | ")
          .append(each.textKinds().getOrDefault("summary", 0))
          .append(" of ")
          .append(rows)
          .append(" | ")
          .append(each.relations().isEmpty() ? "none" : counts(each.relations()))
          .append(" |\n");
    }
    return table.toString();
  }

  private static String counts(Map<String, Integer> counts) {
    List<String> parts = new ArrayList<>();
    counts.forEach(
        (name, count) -> parts.add(String.format(java.util.Locale.ROOT, "%,d %s", count, name)));
    return String.join(", ", parts);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
