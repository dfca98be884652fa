package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.render.Showing;
import org.otsecurity.render.StepWords;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Mappings of a requirement or a document. */
public final class MappingText {
  private MappingText() {}

  /** Writes the mappings with their basis, and who asserts them. */
  public static void write(Sheet sheet, GetMappings.Answer answer) {
    if (answer.one()) {
      one(sheet, answer.rows().getFirst());
    } else {
      whole(sheet, answer);
    }
    for (MappingSet set : answer.sets()) {
      sheet.blank();
      sheet.prose("Set:     ", "         ", Style.FAINT, words(set));
    }
    sheet.notes(answer.notes());
  }

  private static String words(MappingSet set) {
    return set.title()
        + ", "
        + set.basis().value()
        + ". "
        + set.publisher()
        + ", "
        + set.document()
        + ". "
        + set.licence()
        + ". "
        + set.note();
  }

  private static void one(Sheet sheet, Mapped row) {
    sheet.prose(0, Style.STRONG, Titles.mention(row.requirement().heading()));
    for (MappingRow mapping : row.mappings()) {
      sheet.blank();
      sheet.prose(
          2,
          Style.STRONG,
          mapping.target().id().standard().value() + " " + Titles.mention(mapping.target()));
      sheet.prose(4, Style.FAINT, standing(mapping));
      if (!mapping.rationale().isEmpty()) {
        sheet.prose(4, Style.PLAIN, mapping.rationale());
      }
      if (!mapping.path().isEmpty()) {
        sheet.prose(4, Style.PLAIN, "Path: " + steps(mapping.path()) + ".");
      }
    }
    row.noCounterpart()
        .forEach((document, why) -> {
          sheet.blank();
          sheet.prose(2, Style.PLAIN, "No counterpart in " + document.value() + ": " + why);
        });
  }

  /** What kind of relationship it is, on what it rests, how sure it is and who says so. */
  private static String standing(MappingRow mapping) {
    List<String> parts = new ArrayList<>();
    mapping.relationship().ifPresent(each -> parts.add(each.value()));
    parts.add(mapping.basis().value());
    mapping.confidence().ifPresent(each -> parts.add("confidence " + each));
    if (!mapping.assertedBy().isEmpty()) {
      parts.add(mapping.assertedBy());
    }
    mapping.statedFor().map(StatedFor::words).ifPresent(parts::add);
    return String.join(" · ", parts);
  }

  private static String steps(List<Hop> path) {
    return path.stream()
        .map(each ->
            each.from().id().value()
                + " "
                + StepWords.of(each)
                + " "
                + each.to().id().value()
                + " ("
                + each.mapping().basis().value()
                + ")")
        .collect(Collectors.joining(", "));
  }

  private static void whole(Sheet sheet, GetMappings.Answer answer) {
    sheet.prose(
        0,
        Style.STRONG,
        answer.source().value()
            + " to "
            + answer.target().map(DocumentId::value).orElse("")
            + ": "
            + Showing.of(answer.offset(), answer.rows().size(), answer.total())
            + " rows, "
            + answer.mapped()
            + " mapped, to "
            + answer.targets().size()
            + " different rows");
    sheet.blank();
    Table table = new Table(Column.id(), Column.flexible("Title"), Column.flexible("Maps to"));
    for (Mapped each : answer.rows()) {
      Requirement row = each.requirement();
      table.row(row.id().value(), row.title(), targets(each));
    }
    sheet.table(0, table);
  }

  private static String targets(Mapped row) {
    List<String> targets = new ArrayList<>();
    row.mappings().forEach(each -> targets.add(target(each)));
    row.noCounterpart().values().forEach(why -> targets.add("none: " + why));
    return targets.isEmpty() ? "no mapping known" : String.join(", ", targets);
  }

  private static String target(MappingRow mapping) {
    List<Hop> path = mapping.path();
    return mapping.target().id().value()
        + (path.isEmpty() ? "" : " via " + path.getFirst().to().id().value())
        + " ("
        + mapping.confidence().map(String::valueOf).orElse(mapping.basis().value())
        + mapping.statedFor().map(each -> ", stated for " + each.revoked().value()).orElse("")
        + ")";
  }
}
