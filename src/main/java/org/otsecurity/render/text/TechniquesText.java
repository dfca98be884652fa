package org.otsecurity.render.text;

import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.threat.FindTechniques;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** ATT&amp;CK techniques found by what they relate to. */
public final class TechniquesText {
  private TechniquesText() {}

  /**
   * Writes the techniques.
   *
   * @param mitigations whether the mitigations that cover them are wanted
   */
  public static void write(
      Sheet sheet, FindTechniques.Answer answer, boolean mitigations, Cited cited) {
    String filters =
        answer.filters().entrySet().stream()
            .map(each ->
                Keys.words(each.getKey()) + " " + meant(answer, each.getKey(), each.getValue()))
            .collect(Collectors.joining("; "));
    sheet.prose(
        0,
        Style.STRONG,
        answer.techniques().size()
            + " of "
            + answer.of()
            + " techniques and sub-techniques with "
            + filters);
    sheet.blank();
    techniques(sheet, answer);
    if (mitigations) {
      mitigations(sheet, answer);
    }
    sheet.notes(answer.notes());
    cited.rows(sheet, answer.techniques().stream().map(FindTechniques.Found::technique).toList());
  }

  /** What a filter means; several assets each with how many techniques target it. */
  private static String meant(FindTechniques.Answer answer, String filter, List<Heading> headings) {
    return filter.equals("asset") && answer.severalAssets()
        ? headings.stream()
            .map(each -> Titles.mention(each) + " (" + answer.targeting(each) + ")")
            .collect(Collectors.joining(", "))
        : Titles.mentions(headings);
  }

  private static void techniques(Sheet sheet, FindTechniques.Answer answer) {
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Technique"),
            Column.flexible("Tactics", Style.FAINT),
            Column.number("Used by"),
            Column.flexible(answer.severalAssets() ? "Targeted assets" : ""));
    for (FindTechniques.Found each : answer.techniques()) {
      Requirement technique = each.technique();
      table.row(
          technique.id().value(),
          technique.title(),
          each.tactics().stream().map(Heading::title).collect(Collectors.joining(", ")),
          Integer.toString(each.users()),
          answer.severalAssets() ? ids(each.matchedAssets()) : "");
    }
    sheet.table(0, table);
  }

  private static String ids(List<Heading> headings) {
    return headings.stream().map(each -> each.id().value()).collect(Collectors.joining(", "));
  }

  private static void mitigations(Sheet sheet, FindTechniques.Answer answer) {
    List<FindTechniques.Covering> rows = answer.mitigations();
    if (rows.isEmpty()) {
      return;
    }
    sheet.heading("Mitigations, widest first (" + rows.size() + ")");
    Table table =
        new Table(
            Column.id(),
            Column.flexible("Mitigation"),
            Column.number("Covers"),
            Column.flexible("Techniques"));
    for (FindTechniques.Covering each : rows) {
      table.row(
          each.mitigation().id().value(),
          Titles.of(each.mitigation()),
          each.techniques().size() + " of " + answer.techniques().size(),
          String.join(", ", each.techniques()));
    }
    sheet.table(0, table);
  }
}
