package org.otsecurity.render.text;

import java.util.List;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.nerc.MapNerc;
import org.otsecurity.query.nerc.NercRequirements;
import org.otsecurity.render.NercGroups;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** NERC CIP requirements, and their mapping to IEC 62443. */
public final class NercText {
  private NercText() {}

  /** Writes the requirements that apply, with the versions they stand in. */
  public static void list(Sheet sheet, NercRequirements.Answer answer, Cited cited) {
    String all = answer.total() + " of " + answer.of() + " requirements";
    sheet.prose(
        0,
        Style.STRONG,
        answer.under().map(each -> each.heading().title() + ": ").orElse("") + all);
    if (answer.elsewhere() > 0) {
      sheet.prose(0, Style.FAINT, answer.elsewhere() + " more apply at other places than these.");
    }
    sheet.blank();
    NercGroups groups = NercGroups.of(answer.rows(), answer.parents());
    Table table =
        new Table(Column.id(), Column.flexible("Requirement"), Column.flexible("Applies to"));
    for (NercGroups.Group group : groups.groups()) {
      row(table, group.top(), groups);
      group.parts().forEach(each -> row(table, each, groups));
    }
    sheet.table(0, table);
    sheet.heading("Applies to");
    groups.keys().forEach((words, key) -> sheet.prose(2, Style.PLAIN, key + ": " + words));
    sheet.heading("Versions");
    Table versions =
        new Table(Column.id(), Column.flexible("In force since"), Column.flexible("Later"));
    for (Requirement each : answer.versions()) {
      versions.row(
          each.id().value(),
          each.version().map(held -> held.effective() + ", " + enforcement(held)).orElse(""),
          each.version().map(NercVersion::laterText).orElse(""));
    }
    sheet.table(2, versions);
    sheet.notes(answer.notes());
    cited.documents(sheet, List.of(answer.source().id()));
  }

  private static void row(Table table, Requirement each, NercGroups groups) {
    table.row(each.id().value(), each.title(), groups.key(each).orElse(""));
  }

  /** Writes each part with what of IEC 62443 corresponds to it, or why nothing does. */
  public static void mapping(Sheet sheet, MapNerc.Answer answer, Cited cited) {
    NercRequirements.Under under = answer.under();
    heading(sheet, under.asked());
    String id = under.version().id().value();
    sheet.prose(0, Style.FAINT, id + under.version().version().map(NercText::standing).orElse(""));
    for (int i = 0; i < under.rows().size(); i++) {
      sheet.blank();
      heading(sheet, under.rows().get(i));
      for (var part : answer.mappings().entrySet()) {
        mapped(sheet, part.getKey(), part.getValue().get(i), answer.showsReasons());
      }
    }
    sheet.notes(under.notes());
    cited.documents(sheet, answer.sources().stream().map(Standard::id).toList());
  }

  private static void heading(Sheet sheet, Requirement row) {
    sheet.prose(0, Style.STRONG, Titles.mention(row.heading()));
  }

  private static String standing(NercVersion held) {
    String later = held.later().isEmpty() ? "" : "; later: " + held.laterText();
    return ", " + enforcement(held) + ", " + held.effective() + later;
  }

  private static String enforcement(NercVersion held) {
    return held.enforcement().value();
  }

  private static void mapped(Sheet sheet, DocumentId part, Mapped row, boolean reasons) {
    for (MappingRow each : row.mappings()) {
      sheet.prose(
          2,
          Style.PLAIN,
          each.target().id().standard().value()
              + " "
              + Titles.mentionWithStatus(each.target())
              + " ("
              + each.confidence().map(String::valueOf).orElse("")
              + ")");
      if (reasons && !each.rationale().isEmpty()) {
        sheet.prose(4, Style.FAINT, each.rationale());
      }
    }
    if (row.mappings().isEmpty()) {
      sheet.prose(2, Style.PLAIN, part.value() + ": none. " + row.none(part));
    }
  }
}
