package org.otsecurity.render;

import java.util.List;
import java.util.Map;

/**
 * A relation that a requirement gained or lost, or a further fact, as far as it is listed.
 *
 * @param name the name of the relation or fact
 * @param ids the first of the ids at its other end, or of the facts
 * @param leftOut how many more there are; they are counted only
 */
public record ChangedRelation(String name, List<String> ids, int leftOut) {
  /** Ids of one relation of one row beyond this number are counted, not listed. */
  private static final int MOST_IDS = 20;

  /** Shortens what was gained or lost, by name of the relation. */
  public static List<ChangedRelation> of(Map<String, List<String>> relations) {
    return relations.entrySet().stream()
        .map(each -> of(each.getKey(), each.getValue(), MOST_IDS))
        .toList();
  }

  /**
   * Shortens a list.
   *
   * @param most how many are listed at most
   */
  public static ChangedRelation of(String name, List<String> ids, int most) {
    int shown = Math.min(most, ids.size());
    return new ChangedRelation(name, ids.subList(0, shown), ids.size() - shown);
  }
}
