package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
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

  /**
   * The best suggestions for requirements, best first; none for what nothing is similar to.
   *
   * @param requirements rows of any documents
   * @param target the document to look in
   */
  public Map<RequirementId, List<MappingRow>> suggest(
      List<Requirement> requirements, DocumentId target) {
    Map<RequirementId, Map<Integer, Double>> similar = new LinkedHashMap<>();
    Set<Integer> keys = new LinkedHashSet<>();
    List<Map<Integer, Double>> scores =
        search.scores(requirements.stream().map(each -> request(each, target)).toList());
    for (int i = 0; i < requirements.size(); i++) {
      similar.put(requirements.get(i).id(), scores.get(i));
      keys.addAll(scores.get(i).keySet());
    }
    return store.read(reader -> {
      Map<Integer, Heading> headings = reader.searchIndex().headings(keys);
      CommonLabels labels =
          CommonLabels.of(reader, requirements.stream().map(Requirement::id).toList(), target);
      Map<RequirementId, List<MappingRow>> suggestions = new LinkedHashMap<>();
      for (Requirement each : requirements) {
        suggestions.put(
            each.id(),
            best(
                each.heading(),
                similar.getOrDefault(each.id(), Map.of()),
                headings,
                labels.of(each.id())));
      }
      return suggestions;
    });
  }

  private static List<MappingRow> best(
      Heading source,
      Map<Integer, Double> similar,
      Map<Integer, Heading> headings,
      Map<RequirementId, Set<String>> labels) {
    List<Scored> scored = new ArrayList<>();
    double best =
        similar.values().stream().findFirst().map(each -> Math.max(each, 1e-6)).orElse(1.0);
    similar.forEach((key, own) -> {
      Heading other = Objects.requireNonNull(headings.get(key));
      if (other.status() == Status.ACTIVE) {
        Set<String> common = labels.getOrDefault(other.id(), Set.of());
        double score = own / best + (common.isEmpty() ? 0 : COMMON_LABEL);
        scored.add(new Scored(suggestion(source, other, common), score));
      }
    });
    scored.sort(Comparator.comparingDouble((Scored each) -> -each.score()));
    return scored.stream().limit(MOST).map(Scored::row).toList();
  }

  private static MappingRow suggestion(Heading source, Heading other, Set<String> labels) {
    String why =
        "Computed, asserted by nobody: similar words"
            + (labels.isEmpty()
                ? "."
                : ", and MITRE labels "
                    + String.join(", ", labels)
                    + " with both, which maps neither onto the other.");
    return MappingRow.direct(
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
            other));
  }

  private static SearchRequest request(Requirement requirement, DocumentId target) {
    return new SearchRequest(
        query(requirement), List.of(target), Optional.empty(), Optional.empty(), CANDIDATES, 0);
  }

  /** What the requirement is called and says. */
  private static String query(Requirement requirement) {
    return requirement.title() + ". " + requirement.text().map(text -> text.value()).orElse("");
  }
}
