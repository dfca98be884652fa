package org.otsecurity.query.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A query with graded judgments.
 *
 * @param id its id in the file
 * @param query the text as typed
 * @param kind the group it is counted in
 * @param standards documents to search; all if empty
 * @param securityLevel the level to filter by
 * @param componentType the component type to filter by
 * @param relevant grade 1 to 3 by {@code document:item}
 */
record JudgedQuery(
    String id,
    String query,
    String kind,
    List<String> standards,
    Optional<Integer> securityLevel,
    Optional<String> componentType,
    Map<String, Integer> relevant) {

  boolean isFiltered() {
    return !standards.isEmpty() || securityLevel.isPresent() || componentType.isPresent();
  }
}
