package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.store.Store;

/**
 * Suggests what a requirement could map to, from our own corpus alone: rows of the other document
 * that say similar things, and that MITRE labels on the same mitigations. A suggestion is a place
 * to look, never an assertion; how often it is right is measured in docs/mappings.md.
 */
public final class SuggestMappings {
  /** Most suggestions for one requirement. */
  public static final int MOST = 10;

  private static final int CANDIDATES = 30;

  /** What a common label adds to a similarity of 0 to 1. */
  private static final double COMMON_LABEL = 0.5;

  private final Store store;
  private final SearchRequirements search;

  public SuggestMappings(Store store, SearchRequirements search) {
    this.store = store;
    this.search = search;
  }

  private record Scored(MappingRow row, double score) {}

  /** The best suggestions, best first; none if nothing is similar. */
  public List<MappingRow> suggest(Requirement requirement, DocumentId target) {
    Heading source = requirement.heading();
    Map<RequirementId, Set<String>> labels =
        store.read(reader -> {
          Map<RequirementId, Set<String>> common = new LinkedHashMap<>();
          for (Link label : reader.linksTo(requirement.id())) {
            if (label.type() == RelationType.LABELED) {
              for (Link other : reader.linksFrom(label.other().id())) {
                if (other.type() == RelationType.LABELED
                    && other.other().id().standard().equals(target)) {
                  common
                      .computeIfAbsent(other.other().id(), id -> new LinkedHashSet<>())
                      .add(label.other().id().value());
                }
              }
            }
          }
          return common;
        });
    List<SearchHit> hits =
        search
            .search(
                new SearchRequest(
                    query(requirement),
                    List.of(target),
                    Optional.empty(),
                    Optional.empty(),
                    CANDIDATES,
                    0))
            .hits();
    List<Scored> scored = new ArrayList<>();
    double best = hits.isEmpty() ? 1 : Math.max(hits.get(0).score(), 1e-6);
    for (SearchHit hit : hits) {
      Requirement other = hit.requirement();
      if (other.status() != Status.ACTIVE) {
        continue;
      }
      Set<String> common = labels.getOrDefault(other.id(), Set.of());
      double score = hit.score() / best + (common.isEmpty() ? 0 : COMMON_LABEL);
      String why =
          "Computed, asserted by nobody: similar words"
              + (common.isEmpty()
                  ? "."
                  : ", and MITRE labels "
                      + String.join(", ", common)
                      + " with both, which maps neither onto the other.");
      scored.add(
          new Scored(
              MappingRow.direct(
                  new Hop(
                      new Mapping(
                          Asserter.NOBODY,
                          Mapping.Kind.RESEMBLES,
                          Basis.SUGGESTED,
                          source.id(),
                          Optional.empty(),
                          other.id(),
                          Optional.empty(),
                          why),
                      source,
                      other.heading())),
              score));
    }
    scored.sort(Comparator.comparingDouble((Scored each) -> -each.score()));
    return scored.stream().limit(MOST).map(Scored::row).toList();
  }

  /** What the requirement is called and says. */
  private static String query(Requirement requirement) {
    return requirement.title() + ". " + requirement.text().map(text -> text.value()).orElse("");
  }
}
