package org.otsecurity.render;

import java.util.List;
import java.util.Map;

/**
 * A relation that a requirement gained or lost, as far as its ids are listed.
 *
 * @param name the name of the relation
 * @param ids the first of the ids at its other end
 * @param leftOut how many more there are; they are counted only
 */
public record ChangedRelation(String name, List<String> ids, int leftOut) {
  /** Ids of one relation of one row beyond this number are counted, not listed. */
  private static final int MOST_IDS = 20;

  /** Shortens what was gained or lost, by name of the relation. */
  public static List<ChangedRelation> of(Map<String, List<String>> relations) {
    return relations.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static ChangedRelation of(String name, List<String> ids) {
    int shown = Math.min(MOST_IDS, ids.size());
    return new ChangedRelation(name, ids.subList(0, shown), ids.size() - shown);
  }
}
