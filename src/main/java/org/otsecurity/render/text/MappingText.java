package org.otsecurity.render.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.query.mapping.Agreement;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.mapping.NamedPlace;
import org.otsecurity.render.MappingDetail;
import org.otsecurity.render.Showing;
import org.otsecurity.render.StepWords;
import org.otsecurity.render.sheet.Column;
import org.otsecurity.render.sheet.Sheet;
import org.otsecurity.render.sheet.Style;
import org.otsecurity.render.sheet.Table;

/** Mappings of a requirement or a document. */
public final class MappingText {
  private MappingText() {}

  /**
   * Writes the mappings with their basis, and who asserts them.
   *
   * @param wanted how much of each mapping is told
   */
  public static void write(Sheet sheet, GetMappings.Answer answer, MappingDetail wanted) {
    write(sheet, List.of(answer), wanted.in(answer));
  }

  /**
   * The same of several rows, and once who asserts it.
   *
   * @param detail how much of each mapping is told
   */
  public static void write(Sheet sheet, List<GetMappings.Answer> answers, MappingDetail detail) {
    boolean full = detail == MappingDetail.FULL;
    Set<MappingSet> sets = new LinkedHashSet<>();
    Set<String> notes = new LinkedHashSet<>();
    for (GetMappings.Answer each : answers) {
      sheet.blank();
      if (each.one()) {
        one(sheet, each.rows().getFirst(), full);
      } else {
        whole(sheet, each);
      }
      sets.addAll(each.sets());
      notes.addAll(each.notes());
    }
    sets(sheet, sets, full);
    sheet.notes(List.copyOf(notes));
  }

  private static void sets(Sheet sheet, Set<MappingSet> sets, boolean full) {
    for (MappingSet set : full ? sets : Set.<MappingSet>of()) {
      sheet.blank();
      sheet.prose("Set:     ", "         ", Style.FAINT, words(set));
    }
    if (!full && !sets.isEmpty()) {
      sheet.blank();
      sheet.prose(
          "Sets:    ",
          "         ",
          Style.FAINT,
          sets.stream()
              .map(each -> each.id() + " (" + each.publisher() + ", " + each.licence() + ")")
              .collect(Collectors.joining("; ")));
    }
  }

  private static String words(MappingSet set) {
    return set.title() + ", " + set.basis().value() + ". " + set.about();
  }

  private static void one(Sheet sheet, Mapped row, boolean full) {
    sheet.prose(
        0,
        Style.STRONG,
        Titles.mention(row.requirement().heading())
            + row.requirement().level().map(level -> " (SL " + level + ")").orElse(""));
    NamedPlaceText.write(sheet, row.places());
    if (!full) {
      sheet.table(2, table(row));
    }
    for (MappingRow mapping : full ? row.mappings() : List.<MappingRow>of()) {
      sheet.blank();
      sheet.prose(
          2,
          Style.STRONG,
          mapping.target().id().standard().value() + " " + Titles.mention(mapping.target()));
      sheet.prose(4, Style.FAINT, standing(row, mapping));
      if (!mapping.rationale().isEmpty()) {
        sheet.prose(4, Style.PLAIN, mapping.rationale());
      }
      if (!mapping.path().isEmpty()) {
        sheet.prose(4, Style.PLAIN, "Path: " + steps(mapping.path()) + ".");
      }
    }
    if (row.derivedLeftOut() > 0) {
      sheet.blank();
      sheet.prose(2, Style.FAINT, "and " + row.derivedLeftOut() + " more paths");
    }
    row.noCounterpart()
        .forEach((document, why) -> {
          sheet.blank();
          sheet.prose(2, Style.PLAIN, "No counterpart in " + document.value() + ": " + why);
        });
  }

  private static Table table(Mapped row) {
    Table table =
        new Table(
            Column.fixed("Document", Style.ID),
            Column.id(),
            Column.flexible("Title"),
            Column.flexible("Relationship, basis, confidence", Style.FAINT));
    for (MappingRow each : row.mappings()) {
      List<String> parts = new ArrayList<>();
      each.relationship().ifPresent(one -> parts.add(one.value()));
      each.function().ifPresent(one -> parts.add(one.value()));
      parts.add(each.basis().value());
      each.confidence().ifPresent(one -> parts.add(String.valueOf(one)));
      row.agreement(each)
          .filter(one -> one == Agreement.BOTH)
          .ifPresent(one -> parts.add(one.words()));
      if (!each.path().isEmpty()) {
        parts.add("via " + each.path().getFirst().to().id().value());
      }
      table.row(
          each.target().id().standard().value(),
          each.target().id().value(),
          Titles.of(each.target()),
          String.join(", ", parts));
    }
    return table;
  }

  /** What kind of relationship it is, on what it rests, how sure it is and who says so. */
  private static String standing(Mapped row, MappingRow mapping) {
    List<String> parts = new ArrayList<>();
    mapping.relationship().ifPresent(each -> parts.add(each.value()));
    mapping.function().ifPresent(each -> parts.add(each.value()));
    parts.add(mapping.basis().value());
    mapping.confidence().ifPresent(each -> parts.add("confidence " + each));
    if (!mapping.assertedBy().isEmpty()) {
      parts.add(mapping.assertedBy());
    }
    row.agreement(mapping).ifPresent(each -> parts.add("this pair: " + each.words()));
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
    boolean gaps = answer.listed() == MappingRequest.Listed.GAPS;
    sheet.prose(
        0,
        Style.STRONG,
        answer.source().value()
            + " to "
            + (answer.into().isEmpty()
                ? "all documents"
                : answer.into().stream().map(DocumentId::value).collect(Collectors.joining(", ")))
            + ": "
            + Showing.of(answer.offset(), answer.rows().size(), answer.total())
            + (gaps ? " rows without a mapping (" : " rows (")
            + answer.mapped()
            + " of "
            + answer.considered()
            + " mapped"
            + (gaps ? "" : ", to " + answer.targets().size() + " different rows")
            + ")");
    sheet.blank();
    Table table = new Table(Column.id(), Column.flexible("Title"), Column.flexible("Maps to"));
    for (Mapped each : answer.rows()) {
      Requirement row = each.requirement();
      table.row(
          row.id().value() + row.level().map(level -> " (SL " + level + ")").orElse(""),
          row.title(),
          targets(each));
    }
    sheet.table(0, table);
    reasons(sheet, answer);
    NamedPlaceText.agreement(sheet, answer.agreement());
    if (!gaps && answer.offset() == 0 && !answer.unmapped().isEmpty()) {
      sheet.blank();
      sheet.prose(
          0,
          Style.PLAIN,
          "Without a mapping ("
              + answer.unmapped().size()
              + "): "
              + answer.unmapped().stream()
                  .map(each -> each.id().value())
                  .collect(Collectors.joining(", "))
              + ".");
    }
  }

  /** Why rows have no counterpart, each on lines of its own. */
  private static void reasons(Sheet sheet, GetMappings.Answer answer) {
    for (Mapped each : answer.rows()) {
      each.noCounterpart()
          .forEach((document, why) ->
              sheet.prose(
                  0,
                  Style.PLAIN,
                  each.requirement().id().value() + ", none in " + document.value() + ": " + why));
    }
  }

  /** The targets of each document together, with its name where there are several. */
  private static String targets(Mapped row) {
    Map<DocumentId, List<String>> targets = new LinkedHashMap<>();
    for (MappingRow each : row.mappings()) {
      targets
          .computeIfAbsent(each.target().id().standard(), document -> new ArrayList<>())
          .add(target(each));
    }
    List<String> named = row.places().stream().map(NamedPlace::words).toList();
    if (targets.isEmpty() && !named.isEmpty()) {
      return String.join("; ", named);
    }
    if (targets.isEmpty()) {
      return row.noCounterpart().isEmpty() ? "no mapping known" : "none, see below";
    }
    String more = row.derivedLeftOut() > 0 ? ", and " + row.derivedLeftOut() + " more" : "";
    return targets.entrySet().stream()
            .map(each ->
                (targets.size() == 1 ? "" : each.getKey().value() + ": ")
                    + String.join(", ", each.getValue()))
            .collect(Collectors.joining("; "))
        + named.stream().map(each -> "; " + each).collect(Collectors.joining())
        + more;
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
