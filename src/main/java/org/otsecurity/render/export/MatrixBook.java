package org.otsecurity.render.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.matrix.Checklist;
import org.otsecurity.query.matrix.Cover;
import org.otsecurity.query.matrix.Gap;
import org.otsecurity.query.matrix.Matrix;

/** Workbooks of a matrix, a gap and a checklist. */
public final class MatrixBook {
  private static final String LEVEL = "level";
  private static final Set<String> NUMBERS = Set.of(LEVEL, "rows", "confidence");
  private static final String OPEN = "F8CBAD";
  private static final String HELPED = "FFE699";
  private static final String PARTLY = "DDEBF7";
  private static final String COVERED = "A9D08E";

  private static final Map<String, String> STATES =
      Map.of(
          Cover.NOT_KNOWN.words(), OPEN,
          Cover.NOT_REACHED.words(), OPEN,
          Cover.NO_COUNTERPART.words(), OPEN,
          Cover.HELPED.words(), HELPED,
          Cover.PARTLY.words(), PARTLY,
          Cover.COVERED.words(), COVERED);

  private MatrixBook() {}

  /**
   * The rows with a column for each document, every pair with its reason, and the share by family.
   */
  public static ExportBook of(Matrix matrix) {
    List<ExportTable> tables = new ArrayList<>();
    List<String> header = new ArrayList<>(List.of("id", "title", "family", LEVEL));
    List<String> documents = matrix.documents().stream().map(each -> each.id().value()).toList();
    header.addAll(documents);
    List<List<String>> rows = new ArrayList<>();
    for (Mapped each : matrix.rows()) {
      List<String> cells = head(each.requirement());
      for (Standard document : matrix.documents()) {
        List<MappingRow> cell = Matrix.cell(each, document.id());
        cells.add(
            cell.isEmpty() && each.noCounterpart().containsKey(document.id())
                ? "none: " + each.none(document.id())
                : ids(cell));
      }
      rows.add(cells);
    }
    tables.add(
        new ExportTable(
            "matrix", header, rows, List.of(), layout(Set.of(), Set.copyOf(documents), Map.of())));
    tables.add(pairs(matrix));
    tables.add(heat(matrix));
    return new ExportBook(tables, sources(matrix, matrix.notes()));
  }

  /** The rows with how far each is met and by what, every pair with its reason. */
  public static ExportBook of(Gap gap) {
    List<List<String>> rows = new ArrayList<>();
    for (Gap.Row each : gap.rows()) {
      List<String> cells = head(each.mapped().requirement());
      cells.add(each.cover().words());
      cells.add(ids(each.by()));
      cells.add(ids(each.unmet()));
      cells.add(String.join(" ", each.mapped().noCounterpart().values()));
      cells.addAll(List.of("", "", "", ""));
      rows.add(cells);
    }
    List<String> header =
        List.of(
            "id",
            "title",
            "family",
            LEVEL,
            "state",
            "by",
            "not met, would help",
            "why none",
            "what is left",
            "owner",
            "due",
            "evidence");
    List<ExportTable> tables = new ArrayList<>();
    tables.add(
        new ExportTable(
            "gap",
            header,
            rows,
            List.of(),
            layout(Set.of(), Set.of("by", "why none", "what is left"), STATES)));
    tables.add(pairs(gap.matrix()));
    tables.add(states(gap));
    return new ExportBook(tables, sources(gap.matrix(), gap.notes()));
  }

  /** The rows with what to look for, and columns to fill in. */
  public static ExportBook of(Checklist checklist) {
    List<List<String>> rows = new ArrayList<>();
    for (Mapped each : checklist.matrix().rows()) {
      RequirementId id = each.requirement().id();
      List<String> cells = head(each.requirement());
      cells.add(each.requirement().text().map(one -> one.value()).orElse(""));
      cells.add(String.join("\n", checklist.guidance().getOrDefault(id, List.of())));
      cells.add(checklist.evidence().getOrDefault(id, ""));
      cells.addAll(List.of("", "", "", "", ""));
      rows.add(cells);
    }
    List<String> header =
        List.of(
            "id",
            "title",
            "family",
            LEVEL,
            "what it asks, summary",
            "guidance",
            "evidence to ask for",
            "status",
            "evidence seen",
            "remark",
            "owner",
            "due");
    return new ExportBook(
        List.of(
            new ExportTable(
                "checklist",
                header,
                rows,
                List.of(),
                layout(
                    Set.of(),
                    Set.of("what it asks, summary", "guidance", "evidence to ask for"),
                    Map.of()))),
        sources(checklist.matrix(), checklist.matrix().notes()));
  }

  private static List<String> head(Requirement row) {
    List<String> cells = new ArrayList<>();
    cells.add(row.id().value());
    cells.add(row.title());
    cells.add(row.family().orElse(""));
    cells.add(row.level().map(String::valueOf).orElse(""));
    return cells;
  }

  private static TableLayout layout(
      Set<String> shares, Set<String> wide, Map<String, String> colors) {
    return new TableLayout(NUMBERS, shares, wide, colors);
  }

  private static String ids(List<MappingRow> mappings) {
    return mappings.stream()
        .map(each ->
            each.target().id().value()
                + each.confidence().map(sure -> " (" + sure + ")").orElse("")
                + (each.basis() == Basis.DERIVED ? " (path)" : ""))
        .collect(Collectors.joining(", "));
  }

  private static ExportTable pairs(Matrix matrix) {
    List<List<String>> rows = new ArrayList<>();
    for (Mapped each : matrix.rows()) {
      for (MappingRow one : each.mappings()) {
        rows.add(
            List.of(
                each.requirement().id().value(),
                each.requirement().title(),
                one.target().id().standard().value(),
                one.target().id().value(),
                one.target().title(),
                one.relationship().map(Relationship::value).orElse(""),
                one.basis().value(),
                one.confidence().map(String::valueOf).orElse(""),
                one.rationale(),
                one.assertedBy()));
      }
    }
    return new ExportTable(
        "pairs",
        List.of(
            "id",
            "title",
            "document",
            "target",
            "target title",
            "relationship",
            "basis",
            "confidence",
            "rationale",
            "asserted by"),
        rows,
        List.of(),
        layout(Set.of(), Set.of("rationale"), Map.of()));
  }

  private static ExportTable heat(Matrix matrix) {
    List<List<String>> rows = new ArrayList<>();
    List<String> documents = matrix.documents().stream().map(each -> each.id().value()).toList();
    for (Matrix.FamilyShare each : matrix.families()) {
      List<String> cells =
          new ArrayList<>(
              List.of(each.family().id(), each.family().title(), String.valueOf(each.rows())));
      each.mapped().values().forEach(count -> cells.add(share(count, each.rows())));
      rows.add(cells);
    }
    List<String> header = new ArrayList<>(List.of("family", "family title", "rows"));
    header.addAll(documents);
    return new ExportTable(
        "by family", header, rows, List.of(), layout(Set.copyOf(documents), Set.of(), Map.of()));
  }

  private static ExportTable states(Gap gap) {
    List<List<String>> rows = new ArrayList<>();
    gap.families()
        .forEach((family, counts) -> {
          int all = counts.values().stream().mapToInt(Integer::intValue).sum();
          List<String> cells =
              new ArrayList<>(List.of(family.id(), family.title(), String.valueOf(all)));
          for (Cover each : Cover.values()) {
            cells.add(share(counts.getOrDefault(each, 0), all));
          }
          rows.add(cells);
        });
    List<String> header = new ArrayList<>(List.of("family", "family title", "rows"));
    Set<String> states =
        Arrays.stream(Cover.values()).map(Cover::words).collect(Collectors.toSet());
    for (Cover each : Cover.values()) {
      header.add(each.words());
    }
    return new ExportTable(
        "by family", header, rows, List.of(), layout(states, Set.of(), Map.of()));
  }

  private static String share(int count, int all) {
    return String.valueOf(Math.round(100.0 * count / all) / 100.0);
  }

  private static List<String> sources(Matrix matrix, List<String> notes) {
    List<String> sources = new ArrayList<>();
    sources.add(source(matrix.standard()));
    matrix.documents().forEach(each -> sources.add(source(each)));
    matrix.sets().forEach(set -> sources.add(set.title() + ": " + set.about()));
    sources.addAll(notes);
    return sources;
  }

  private static String source(Standard each) {
    return each.name()
        + ", "
        + each.edition()
        + ". "
        + each.publisher()
        + ". "
        + each.url()
        + (each.notice().isEmpty() ? "" : " " + each.notice());
  }
}
