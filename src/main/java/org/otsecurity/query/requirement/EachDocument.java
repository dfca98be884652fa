package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;

/** Chooses among rows of several documents so that no document is left out for another. */
final class EachDocument {
  private EachDocument() {}

  /** At most so many rows, the first of each document before the second of any, in their order. */
  static List<Requirement> first(int most, Collection<Requirement> rows) {
    Map<DocumentId, List<Requirement>> byDocument = byDocument(rows);
    Set<Requirement> chosen = new HashSet<>();
    for (int i = 0; chosen.size() < Math.min(most, rows.size()); i++) {
      for (List<Requirement> each : byDocument.values()) {
        if (i < each.size() && chosen.size() < most) {
          chosen.add(each.get(i));
        }
      }
    }
    return rows.stream().filter(chosen::contains).toList();
  }

  /** The same rows, those of one document after those of another. */
  static List<Requirement> inTurn(Collection<Requirement> rows) {
    return byDocument(rows).values().stream().flatMap(List::stream).toList();
  }

  private static Map<DocumentId, List<Requirement>> byDocument(Collection<Requirement> rows) {
    Map<DocumentId, List<Requirement>> byDocument = new LinkedHashMap<>();
    rows.forEach(each ->
        byDocument.computeIfAbsent(each.id().standard(), id -> new ArrayList<>()).add(each));
    return byDocument;
  }

  /** The ids of the rows that were not chosen. */
  static String ids(Collection<Requirement> rows, List<Requirement> chosen) {
    return String.join(
        ", ",
        rows.stream()
            .filter(each -> !chosen.contains(each))
            .map(each -> each.id().toString())
            .toList());
  }

  /** Which documents that were asked for have no row; empty if each has one. */
  static Optional<String> without(List<DocumentId> documents, Collection<Requirement> rows) {
    List<String> none =
        documents.stream()
            .filter(each -> rows.stream().noneMatch(row -> row.id().standard().equals(each)))
            .map(DocumentId::value)
            .toList();
    return none.isEmpty()
        ? Optional.empty()
        : Optional.of("Nothing was found in " + String.join(", ", none) + ".");
  }
}
