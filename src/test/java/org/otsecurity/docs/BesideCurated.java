package org.otsecurity.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.document.EarlierEdition;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;

/**
 * A published set beside the curated one of the same documents, row by row. Rows of an earlier
 * edition are compared by way of the rows that stand for them in the later one.
 */
final class BesideCurated {
  private final MappingSet published;
  private final MappingSet curated;
  private final Map<RequirementId, Requirement> rows = new LinkedHashMap<>();
  private final Map<RequirementId, List<RequirementId>> later = new HashMap<>();
  private final Map<RequirementId, Set<RequirementId>> theirs = new LinkedHashMap<>();
  private final Map<RequirementId, Map<RequirementId, Mapping>> ours = new LinkedHashMap<>();
  private final Map<RequirementId, List<PartMapping>> parts = new LinkedHashMap<>();
  private final Map<RequirementId, String> none = new HashMap<>();

  private BesideCurated(Corpus corpus, MappingSet published, MappingSet curated) {
    this.published = published;
    this.curated = curated;
    corpus.requirements().forEach(each -> rows.put(each.id(), each));
    for (Relation each : corpus.relations()) {
      if (each.type() == RelationType.SUPERSEDED_BY) {
        later.computeIfAbsent(each.source(), one -> new ArrayList<>()).add(each.target());
      }
    }
    for (Mapping each : corpus.mappings().mappings()) {
      if (each.asserter().set().equals(Optional.of(published.id()))) {
        theirs.computeIfAbsent(each.source(), one -> new LinkedHashSet<>()).add(each.target());
      } else if (each.asserter().set().equals(Optional.of(curated.id()))) {
        ours.computeIfAbsent(each.source(), one -> new LinkedHashMap<>()).put(each.target(), each);
      }
    }
    corpus.mappings().parts().stream()
        .filter(each -> each.asserter().set().equals(Optional.of(published.id())))
        .forEach(each -> parts.computeIfAbsent(each.source(), one -> new ArrayList<>()).add(each));
    corpus.mappings().unmapped().stream()
        .filter(each -> each.set().equals(curated.id()))
        .forEach(each -> none.put(each.source(), each.reason()));
  }

  /** Every published set that has a curated one beside it, in the order of sets. */
  static List<BesideCurated> all(Corpus corpus) {
    Map<DocumentId, DocumentId> editions = new HashMap<>();
    for (EarlierEdition each : corpus.editions()) {
      each.rows().ifPresent(held -> editions.put(held, each.document()));
    }
    List<BesideCurated> all = new ArrayList<>();
    for (MappingSet set : corpus.mappings().sets()) {
      DocumentId source = editions.getOrDefault(set.source(), set.source());
      corpus.mappings().sets().stream()
          .filter(each -> set.basis() == Basis.PUBLISHED && each.basis() == Basis.CURATED)
          .filter(each -> each.source().equals(source) && each.target().equals(set.target()))
          .forEach(each -> all.add(new BesideCurated(corpus, set, each)));
    }
    return all;
  }

  MappingSet published() {
    return published;
  }

  MappingSet curated() {
    return curated;
  }

  /** Whether rows are compared by way of those of a later edition. */
  boolean isByWay() {
    return !published.source().equals(curated.source());
  }

  /** A row as it is mentioned. */
  Requirement row(RequirementId id) {
    return Objects.requireNonNull(rows.get(id));
  }

  /** The rows of which one or the other says something, in reading order. */
  List<RequirementId> sources() {
    return rows.keySet().stream()
        .filter(each -> each.standard().equals(published.source()))
        .filter(
            each -> theirs.containsKey(each) || parts.containsKey(each) || !ours(each).isEmpty())
        .toList();
  }

  /** What is published of a row. */
  Set<RequirementId> theirs(RequirementId row) {
    return theirs.getOrDefault(row, Set.of());
  }

  /** What is published of a row that is no row of the other document. */
  List<PartMapping> parts(RequirementId row) {
    return parts.getOrDefault(row, List.of());
  }

  /** The rows that a row is compared by: itself, or those that stand for it. */
  List<RequirementId> compared(RequirementId row) {
    return isByWay() ? later.getOrDefault(row, List.of()) : List.of(row);
  }

  /** What this project maps a row to. */
  Map<RequirementId, Mapping> ours(RequirementId row) {
    Map<RequirementId, Mapping> all = new LinkedHashMap<>();
    for (RequirementId each : compared(row)) {
      ours.getOrDefault(each, Map.of())
          .forEach((target, mapping) -> {
            all.merge(target, mapping, (a, b) -> sure(a) >= sure(b) ? a : b);
          });
    }
    return all;
  }

  private static double sure(Mapping mapping) {
    return mapping.confidence().orElseThrow().value();
  }

  /** Why this project has no counterpart for a row, if it says so of all that it is compared by. */
  List<String> none(RequirementId row) {
    return compared(row).stream()
        .filter(none::containsKey)
        .map(each -> (isByWay() ? each.value() + ": " : "") + none.get(each))
        .toList();
  }

  /** Most targets that the curated set gives a row. */
  int most() {
    return ours.values().stream().mapToInt(Map::size).max().orElse(0);
  }

  /** How many rows of the curated set have as many targets as any has. */
  long rowsWithMost() {
    return ours.values().stream().filter(each -> each.size() == most()).count();
  }

  /** Pairs that are published. */
  int publishedPairs() {
    return theirs.values().stream().mapToInt(Set::size).sum();
  }

  /** Pairs that this project has for the rows of the published set's document. */
  int curatedPairs() {
    return sources().stream().mapToInt(each -> ours(each).size()).sum();
  }

  /** Pairs that both have. */
  int same() {
    return sources().stream()
        .mapToInt(each -> (int) theirs(each).stream().filter(ours(each).keySet()::contains).count())
        .sum();
  }
}
