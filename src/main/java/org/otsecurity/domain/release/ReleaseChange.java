package org.otsecurity.domain.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
 * @param gained ids by name of the relation that are new
 * @param lost ids by name of the relation that are gone
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
    Map<String, List<String>> lost) {

  /** What can change. */
  public enum Kind {
    ADDED("added", "added"),
    REMOVED("removed", "removed"),
    ENDED("ended", "ended"),
    REINSTATED("reinstated", "reinstated"),
    RENAMED("renamed", "renamed"),
    TEXT("text_changed", "text changed"),
    DISCUSSION("discussion_changed", "discussion changed"),
    RELATIONS("relations_changed", "relations changed");

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

  static ReleaseChange added(ReleaseFacts.Row row) {
    return whole(row, Kind.ADDED);
  }

  static ReleaseChange removed(ReleaseFacts.Row row) {
    return whole(row, Kind.REMOVED);
  }

  private static ReleaseChange whole(ReleaseFacts.Row row, Kind kind) {
    return new ReleaseChange(
        row.id(),
        row.kind(),
        row.title(),
        List.of(kind),
        "",
        row.status() == Status.ACTIVE ? "" : row.status().value(),
        row.successors(),
        Map.of(),
        Map.of());
  }

  /** The ids of one side that the other lacks, by relation. */
  static Map<String, List<String>> difference(
      Map<String, List<String>> some, Map<String, List<String>> others, List<String> compared) {
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
}
