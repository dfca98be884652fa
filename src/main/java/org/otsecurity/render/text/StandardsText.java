package org.otsecurity.render.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** The documents with what is held of each. */
public final class StandardsText {
  private StandardsText() {}

  /**
   * Writes an overview, and then each document if that is wanted.
   *
   * @param whole whether each document follows
   * @param notes whether each has its notes, which are long
   * @param more what is left out, and how to get it; empty if nothing is
   */
  public static void write(
      Sheet sheet, ListStandards.Answer answer, boolean whole, boolean notes, String more) {
    sheet.prose(
        0, Style.STRONG, answer.standards().size() + " documents, corpus " + answer.corpus());
    sheet.blank();
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Name"),
            Column.flexible("Edition"),
            Column.number("In force"),
            Column.number("Retired"),
            Column.flexible("Texts"));
    for (ListStandards.Coverage each : answer.standards()) {
      table.row(
          each.standard().id().value(),
          each.standard().name(),
          each.standard().edition(),
          sum(each.kinds()),
          sum(each.retired()),
          counts(each.textKinds()));
    }
    sheet.table(0, table);
    if (whole) {
      Map<String, String> terms = new HashMap<>();
      for (ListStandards.Coverage each : answer.standards()) {
        String first = terms.putIfAbsent(each.standard().licence(), each.standard().name());
        document(
            sheet,
            each,
            notes,
            first == null ? each.standard().licence() : "As of " + first + ", above");
      }
    }
    if (!more.isEmpty()) {
      sheet.notes(List.of(more));
    }
  }

  private static void document(
      Sheet sheet, ListStandards.Coverage each, boolean notes, String terms) {
    Standard standard = each.standard();
    sheet.heading(standard.name());
    sheet.prose(2, Style.PLAIN, standard.title());
    Table table =
        new Table(Column.fixed("", Style.FAINT), Column.flexible(""))
            .row("Published", standard.published())
            .row("Facts verified", standard.verified())
            .row("Holds", counts(each.kinds()));
    each.officialText()
        .ifPresent(text ->
            table.row(
                "Official text", "release " + text.release() + ", held since " + text.since()));
    each.freshness().ifPresent(learned -> table.row("Published now", state(learned)));
    further(table, "Retired", counts(each.retired()));
    further(table, "Relations", counts(each.relations()));
    table
        .row(
            "Families",
            standard.families().stream()
                .map(each.document()::family)
                .collect(Collectors.joining(", ")))
        .row("Publisher", standard.publisher())
        .row("Page", standard.url())
        .row("Terms", terms);
    further(table, "Note", notes ? standard.note() : "");
    further(table, "Notice", standard.notice());
    sheet.table(2, table);
  }

  private static String state(Freshness learned) {
    return learned.state().words()
        + (learned.published().isEmpty() ? "" : ", release " + learned.published())
        + ", checked "
        + learned.checked();
  }

  private static void further(Table table, String name, String value) {
    if (!value.isEmpty()) {
      table.row(name, value);
    }
  }

  private static String sum(Map<String, Integer> counts) {
    return Integer.toString(counts.values().stream().mapToInt(Integer::intValue).sum());
  }

  /** {@code 51 system requirement, 49 requirement enhancement}. */
  private static String counts(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .map(each -> each.getValue() + " " + each.getKey())
        .collect(Collectors.joining(", "));
  }
}
