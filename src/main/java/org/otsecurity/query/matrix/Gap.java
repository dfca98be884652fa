package org.otsecurity.query.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.reading.QueryException;

/**
 * What is left of some rows for whoever meets rows of other documents.
 *
 * @param matrix the rows that are wanted, against the documents that are met
 * @param met the rows that are met; empty for all rows of those documents
 * @param rows the wanted rows, those with most left first
 */
public record Gap(Matrix matrix, Optional<List<Requirement>> met, List<Row> rows) {
  /**
   * A wanted row.
   *
   * @param mapped it with all that it maps to
   * @param cover how far it is met
   * @param by what is met and reaches it, surest first
   * @param unmet what is not met and would reach it
   */
  public record Row(Mapped mapped, Cover cover, List<MappingRow> by, List<MappingRow> unmet) {
    /** How sure the surest mapping is, 0 to 1; 0 where none states it. */
    double confidence() {
      return by.stream().mapToDouble(each -> each.confidence().orElse(0.0)).max().orElse(0);
    }
  }

  /**
   * Compares.
   *
   * @param met the rows that are met; empty for all
   * @throws QueryException if threats are wanted: these are answered, not met
   */
  public static Gap of(Matrix matrix, Optional<List<Requirement>> met) {
    Optional<Set<RequirementId>> ids =
        met.map(rows -> Set.copyOf(rows.stream().map(Requirement::id).toList()));
    if (matrix.rows().stream()
        .flatMap(row -> row.mappings().stream())
        .anyMatch(each -> each.function().isPresent())) {
      throw new QueryException(
          "Threats are answered, not met: between these documents there is no gap.",
          "Ask for few requirements that cover most threats (coverage).",
          List.of());
    }
    List<Row> rows = new ArrayList<>();
    for (Mapped each : matrix.rows()) {
      List<MappingRow> by = new ArrayList<>();
      List<MappingRow> unmet = new ArrayList<>();
      for (MappingRow one : each.mappings()) {
        boolean isMet = ids.isEmpty() || ids.get().contains(one.target().id());
        (isMet ? by : unmet).add(one);
      }
      rows.add(new Row(each, Cover.of(each, by), List.copyOf(by), List.copyOf(unmet)));
    }
    rows.sort(Comparator.comparing(Row::cover).thenComparingDouble(Row::confidence));
    return new Gap(matrix, met, List.copyOf(rows));
  }

  /** How many rows there are of each kind, worst first; kinds without rows are not among them. */
  public Map<Cover, Integer> counts() {
    return counts(rows);
  }

  /** The same by family. */
  public Map<Standard.Family, Map<Cover, Integer>> families() {
    Map<Standard.Family, Map<Cover, Integer>> families = new LinkedHashMap<>();
    for (Standard.Family each : matrix.standard().families()) {
      List<Row> own = rows.stream().filter(row -> Matrix.in(each).test(row.mapped())).toList();
      if (!own.isEmpty()) {
        families.put(each, counts(own));
      }
    }
    return families;
  }

  private static Map<Cover, Integer> counts(List<Row> rows) {
    Map<Cover, Integer> counts = new EnumMap<>(Cover.class);
    rows.forEach(each -> counts.merge(each.cover(), 1, Integer::sum));
    return counts;
  }

  /** How the answer is to be read, and what the sets say of their limits. */
  public List<String> notes() {
    List<String> notes = new ArrayList<>(matrix.notes());
    int covered = counts().getOrDefault(Cover.COVERED, 0);
    if (covered == 0) {
      notes.add("No row of " + matrix.standard().name() + " is covered as a whole.");
    }
    notes.add(
        "\"In part\" is no more than that: such a row asks for more than what is named beside it,"
            + " or in another scope, and what is left of it has to be looked at. Rows that are only"
            + " helped are open. None of this is evidence.");
    matrix.sets().stream()
        .filter(each -> !each.note().isEmpty())
        .forEach(each -> notes.add("Limits of " + each.id() + ": " + each.note()));
    return notes;
  }
}
