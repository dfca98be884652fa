package org.otsecurity.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.requirement.Status;

/**
 * What changed about one requirement between two releases.
 *
 * @param id its id
 * @param kind what it is
 * @param title its title in the newer release, or in the older one if it is gone
 * @param kinds what changed
 * @param formerTitle the title before, if it was renamed; else empty
 * @param status the new status, if it changed; else empty
 * @param successors what replaces it
 * @param gained ids by name of the relation that are new; of an added requirement all it states
 * @param lost ids by name of the relation that are gone; of a removed one all it stated
 * @param partOf what it is a part of; empty if nothing
 * @param factsGained further facts that are new, or all of an added requirement; each log source of
 *     a data component is one
 * @param factsLost further facts that are gone, or all of a removed requirement
 */
public record ReleaseChange(
    String id,
    String kind,
    String title,
    List<Kind> kinds,
    String formerTitle,
    String status,
    List<String> successors,
    Map<String, List<String>> gained,
    Map<String, List<String>> lost,
    String partOf,
    List<ReleasedFact> factsGained,
    List<ReleasedFact> factsLost) {
  /** The name of the relation of a part to its whole. */
  public static final String PART_OF = "part of";

  /** What can change. */
  public enum Kind {
    ADDED("added", "added"),
    REMOVED("removed", "removed"),
    ENDED("ended", "ended"),
    REINSTATED("reinstated", "reinstated"),
    RENAMED("renamed", "renamed"),
    TEXT("text_changed", "text changed"),
    DISCUSSION("discussion_changed", "discussion changed"),
    RELATIONS("relations_changed", "relations changed"),
    FACTS("facts_changed", "facts changed");

    private final String value;
    private final String words;

    Kind(String value, String words) {
      this.value = value;
      this.words = words;
    }

    /** The same as a person reads it. */
    public String words() {
      return words;
    }

    /** The name used on every interface. */
    public String value() {
      return value;
    }
  }

  /** The same with only some of its relations and further facts. */
  public ReleaseChange narrowed(
      Map<String, List<String>> newGained,
      Map<String, List<String>> newLost,
      List<ReleasedFact> newFactsGained,
      List<ReleasedFact> newFactsLost) {
    return new ReleaseChange(
        id,
        kind,
        title,
        kinds,
        formerTitle,
        status,
        successors,
        newGained,
        newLost,
        partOf,
        newFactsGained,
        newFactsLost);
  }

  static ReleaseChange added(ReleaseFacts.Row row) {
    return whole(row, Kind.ADDED, row.allRelations(), Map.of(), row.singleFacts(), List.of());
  }

  static ReleaseChange removed(ReleaseFacts.Row row) {
    return whole(row, Kind.REMOVED, Map.of(), row.allRelations(), List.of(), row.singleFacts());
  }

  private static ReleaseChange whole(
      ReleaseFacts.Row row,
      Kind kind,
      Map<String, List<String>> gained,
      Map<String, List<String>> lost,
      List<ReleasedFact> factsGained,
      List<ReleasedFact> factsLost) {
    return new ReleaseChange(
        row.id(),
        row.kind(),
        row.title(),
        List.of(kind),
        "",
        row.status() == Status.ACTIVE ? "" : row.status().value(),
        row.successors(),
        gained,
        lost,
        row.parent(),
        factsGained,
        factsLost);
  }

  /** The ids of one side that the other lacks, by relation. */
  static Map<String, List<String>> difference(
      Map<String, List<String>> some, Map<String, List<String>> others, Set<String> compared) {
    Map<String, List<String>> difference = new TreeMap<>();
    for (String name : compared) {
      List<String> left = new ArrayList<>(some.getOrDefault(name, List.of()));
      left.removeAll(others.getOrDefault(name, List.of()));
      if (!left.isEmpty()) {
        difference.put(name, left);
      }
    }
    return difference;
  }

  /** The facts of one side that the other lacks. */
  static List<ReleasedFact> difference(
      List<ReleasedFact> some, List<ReleasedFact> others, Set<String> compared) {
    return some.stream()
        .filter(each -> compared.contains(each.name().value()) && !others.contains(each))
        .toList();
  }
}
