package org.otsecurity.query.evaluation;

import java.util.List;

/**
 * The figures of a run.
 *
 * @param groups figures per group: {@code all}, then by name
 * @param queries figures per query, the worst first; empty unless asked for
 */
public record EvaluationAnswer(List<Group> groups, List<Query> queries) {

  /**
   * The mean over some queries.
   *
   * @param name {@code all}, {@code kind:…}, {@code filtered} or {@code unfiltered}
   * @param size how many queries
   * @param figures the means
   */
  public record Group(String name, int size, Figures figures) {}

  /**
   * One query.
   *
   * @param id its id in the file
   * @param query the text as typed
   * @param figures its figures
   * @param results what was found, best first, as {@code document:item}
   */
  public record Query(String id, String query, Figures figures, List<String> results) {}
}
