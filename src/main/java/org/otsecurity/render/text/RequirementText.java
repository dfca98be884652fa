package org.otsecurity.render.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.requirement.OtOverlay;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.render.RequirementParts;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** One requirement with everything around it. */
public final class RequirementText {
  private RequirementText() {}

  /**
   * Writes the requirement.
   *
   * @param steps what an interface calls the next step to take
   */
  public static void write(
      Sheet sheet, RequirementAnswer answer, Function<NextStep, String> steps) {
    Requirement requirement = answer.requirement();
    sheet.title(requirement.id().value(), requirement.title());
    sheet.prose(
        0,
        Style.FAINT,
        answer.citation().document()
            + " ("
            + requirement.id().standard().value()
            + ") · "
            + requirement.kind().value());
    Prose.body(sheet, requirement);
    sheet.table(2, RequirementFacts.of(answer));
    answer.overlay().ifPresent(each -> overlay(sheet, each));
    enhancements(sheet, answer.enhancements());
    RequirementParts.relations(answer).forEach(each -> relation(sheet, each));
    mappings(sheet, answer, steps.apply(NextStep.MAPPINGS));
    labels(sheet, answer.labels());
    notes(sheet, answer);
    Cited.citation(sheet, answer.citation(), answer.notice());
  }

  private static void overlay(Sheet sheet, OtOverlay overlay) {
    sheet.heading("OT overlay");
    List<String> selection =
        Stream.of(Baseline.LOW, Baseline.MODERATE, Baseline.HIGH)
            .map(each -> each.value() + " " + selection(overlay, each))
            .toList();
    sheet.prose(2, Style.PLAIN, String.join(", ", selection) + ".");
    overlay.discussion().ifPresent(each -> sheet.prose(2, Style.PLAIN, each));
    overlay.rationale().ifPresent(each -> sheet.prose(2, Style.PLAIN, each));
    sheet.prose(
        2,
        Style.FAINT,
        "From "
            + overlay.citation().document()
            + ", "
            + overlay.citation().edition()
            + ", "
            + overlay.citation().locator()
            + ".");
  }

  private static String selection(OtOverlay overlay, Baseline baseline) {
    OtOverlay.Selection selection = overlay.selection().get(baseline);
    return selection == null ? "" : selection.value();
  }

  private static void enhancements(Sheet sheet, List<Requirement> rows) {
    if (rows.isEmpty()) {
      return;
    }
    sheet.heading(
        (rows.getFirst().kind().addsToParent() ? "Enhancements" : "Requirements")
            + " ("
            + rows.size()
            + ")");
    boolean texts = RequirementParts.showsTexts(rows);
    Table table = enhancementTable();
    for (Requirement each : rows) {
      table.row(each.id().value(), Titles.selection(each), Titles.of(each));
      if (texts) {
        sheet.table(2, table);
        table = enhancementTable();
        each.text().map(Text::value).ifPresent(text -> sheet.prose(4, Style.PLAIN, text));
      }
    }
    sheet.table(2, table);
  }

  private static Table enhancementTable() {
    return new Table(
        Column.fixed("", Style.ID),
        Column.fixed("", Style.FAINT),
        Column.flexible("", Style.STRONG));
  }

  private static void relation(Sheet sheet, RequirementParts.Related related) {
    // What all rows share is said once.
    String standard = shared(related.shown(), RequirementText::standard);
    String basis = shared(related.shown(), RequirementText::basis);
    sheet.heading(
        related.name().heading()
            + " ("
            + (related.shown().size() + related.leftOut())
            + ")"
            + (standard.isEmpty() ? "" : ", " + standard)
            + (basis.isEmpty() ? "" : ", " + basis));
    Table table =
        new Table(
            Column.fixed("", Style.ID),
            Column.flexible(""),
            Column.fixed("", Style.FAINT),
            Column.fixed("", Style.FAINT),
            Column.flexible("", Style.FAINT));
    for (Link each : related.shown()) {
      table.row(
          each.other().id().value(),
          Titles.of(each.other()),
          standard.isEmpty() ? standard(each) : "",
          basis.isEmpty() ? basis(each) : "",
          each.note().orElse(""));
    }
    sheet.table(2, table);
    if (related.leftOut() > 0) {
      sheet.prose(2, Style.FAINT, "and " + related.leftOut() + " more");
    }
  }

  private static String standard(Link link) {
    return link.other().id().standard().value();
  }

  private static String basis(Link link) {
    return link.basis().value();
  }

  /** The value that all links have; empty if they differ. */
  private static String shared(List<Link> links, Function<Link, String> value) {
    Set<String> values = new HashSet<>();
    links.forEach(each -> values.add(value.apply(each)));
    return values.size() == 1 ? values.iterator().next() : "";
  }

  private static void mappings(Sheet sheet, RequirementAnswer answer, String all) {
    List<MappingRow> rows = RequirementParts.mappings(answer);
    if (rows.isEmpty()) {
      return;
    }
    int more = RequirementParts.mappingsLeftOut(answer);
    sheet.heading(
        "Maps to (" + rows.size() + (more == 0 ? "" : ", " + more + " more with " + all) + ")");
    Table table =
        new Table(
            Column.fixed("Document", Style.ID),
            Column.id(),
            Column.flexible(""),
            Column.flexible("", Style.FAINT));
    for (MappingRow each : rows) {
      table.row(
          each.target().id().standard().value(),
          each.target().id().value(),
          Titles.of(each.target()),
          each.basis().value() + each.confidence().map(value -> " " + value).orElse(""));
    }
    sheet.table(2, table);
  }

  private static void labels(Sheet sheet, List<Corpus.Label> labels) {
    if (!labels.isEmpty()) {
      sheet.heading("MITRE's labels, as printed");
      Table table = new Table(Column.flexible(""), Column.flexible(""));
      labels.forEach(each -> table.row(each.text(), each.note()));
      sheet.table(2, table);
    }
  }

  /** The remark on the row and the notes on the question are one list. */
  private static void notes(Sheet sheet, RequirementAnswer answer) {
    sheet.notes(Stream.concat(answer.remark().stream(), answer.notes().stream()).toList());
  }
}
