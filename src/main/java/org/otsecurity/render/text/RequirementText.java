package org.otsecurity.render.text;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.requirement.OtOverlay;
import org.otsecurity.query.requirement.RequirementAnswer;
import org.otsecurity.render.RequirementExtent;
import org.otsecurity.render.RequirementPart;
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
   * @param extent how much is told
   * @param steps what an interface calls the next step to take
   */
  public static void write(
      Sheet sheet,
      RequirementAnswer answer,
      RequirementExtent extent,
      Function<NextStep, String> steps) {
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
    // How the question was read comes before what follows from it.
    sheet.notes(answer.notes());
    if (extent.inFull(RequirementPart.TEXT)) {
      Prose.body(sheet, requirement);
    }
    sheet.table(2, RequirementFacts.of(answer, extent));
    if (extent.inFull(RequirementPart.OVERLAY)) {
      answer.overlay().ifPresent(each -> overlay(sheet, each));
    }
    if (extent.tells(RequirementPart.ENHANCEMENTS)) {
      enhancements(sheet, answer, extent);
    }
    if (extent.tells(RequirementPart.RELATED)) {
      boolean full = extent.inFull(RequirementPart.RELATED);
      RequirementParts.relations(answer).forEach(each -> relation(sheet, each, full));
    }
    if (extent.tells(RequirementPart.MAPPINGS)) {
      mappings(sheet, answer, extent, steps.apply(NextStep.MAPPINGS));
    }
    if (extent.tells(RequirementPart.RELATED)) {
      labels(sheet, answer.labels());
    }
    sheet.notes(answer.remark().stream().toList());
    if (!extent.brief().isEmpty()) {
      further(sheet, RequirementParts.further(answer, extent));
    }
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

  private static void enhancements(
      Sheet sheet, RequirementAnswer answer, RequirementExtent extent) {
    if (answer.enhancements().isEmpty()) {
      return;
    }
    List<Requirement> rows = RequirementParts.enhancements(answer, extent);
    int retired = answer.enhancements().size() - rows.size();
    sheet.heading(
        (answer.enhancements().getFirst().kind().addsToParent() ? "Enhancements" : "Requirements")
            + " ("
            + rows.size()
            + (retired == 0 ? "" : ", and " + retired + " not in force")
            + ")");
    if (!extent.inFull(RequirementPart.ENHANCEMENTS)
        && !RequirementParts.showsTitles(rows.size())) {
      sheet.prose(2, Style.PLAIN, ids(rows.stream().map(Requirement::heading).toList()));
      return;
    }
    boolean texts = RequirementParts.showsTexts(answer, extent);
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

  private static String ids(List<Heading> rows) {
    return rows.stream().map(each -> each.id().value()).collect(Collectors.joining(", "));
  }

  /** What is held besides, by the names by which it is asked for. */
  private static void further(Sheet sheet, Map<RequirementPart, Integer> further) {
    if (!further.isEmpty()) {
      sheet.blank();
      sheet.prose(
          0,
          Style.FAINT,
          "Held besides, on request: "
              + further.entrySet().stream()
                  .map(each -> each.getKey().value() + " (" + each.getValue() + ")")
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  private static Table enhancementTable() {
    return new Table(
        Column.fixed("", Style.ID),
        Column.fixed("", Style.FAINT),
        Column.flexible("", Style.STRONG));
  }

  private static void relation(Sheet sheet, RequirementParts.Related related, boolean full) {
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
    if (!full && !RequirementParts.showsTitles(related.shown().size())) {
      sheet.prose(2, Style.PLAIN, ids(related.shown().stream().map(Link::other).toList()));
    } else {
      links(sheet, related, standard, basis, full);
    }
    if (related.leftOut() > 0) {
      sheet.prose(2, Style.FAINT, "and " + related.leftOut() + " more");
    }
  }

  /** Writes a line for each, with the document and the basis where they differ. */
  private static void links(
      Sheet sheet, RequirementParts.Related related, String standard, String basis, boolean full) {
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
          full ? each.note().orElse("") : "");
    }
    sheet.table(2, table);
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

  private static void mappings(
      Sheet sheet, RequirementAnswer answer, RequirementExtent extent, String all) {
    List<MappingRow> rows = RequirementParts.mappings(answer, extent);
    if (rows.isEmpty()) {
      return;
    }
    int more = answer.mappings().size() - rows.size();
    sheet.heading(
        "Maps to (" + rows.size() + (more == 0 ? "" : ", " + more + " more with " + all) + ")");
    if (more > 0) {
      sheet.prose(
          2,
          Style.FAINT,
          RequirementParts.mappingCounts(answer).entrySet().stream()
              .map(each -> each.getKey().value() + " " + each.getValue())
              .collect(Collectors.joining(", ")));
    }
    Table table =
        new Table(
            Column.fixed("Document", Style.ID),
            Column.id(),
            Column.flexible("Title"),
            Column.flexible("Basis, confidence", Style.FAINT));
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
}
