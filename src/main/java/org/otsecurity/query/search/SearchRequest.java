package org.otsecurity.query.search;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ComponentType;

/**
 * What to search for.
 *
 * @param query the text as typed; only its beginning is read if it is very long
 * @param standards only these documents; all if empty
 * @param securityLevel IEC 62443 rows only if selected at or below this SL-C, 1 to 4. Rows of
 *     documents without security levels are not held back: a level says nothing about them
 * @param componentType rows of IEC 62443-4-2 only if they apply to this type. Rows of documents
 *     without component types are not held back either
 * @param names parts of the query that are names of what is not held: rows must hold such a part
 *     word for word to be found by it
 * @param byStandard the best rows of each document, instead of the best rows of all
 * @param limit most hits to return, 1 to 50
 * @param offset hits to pass over first
 */
public record SearchRequest(
    String query,
    List<DocumentId> standards,
    Optional<Integer> securityLevel,
    Optional<ComponentType> componentType,
    List<String> names,
    boolean byStandard,
    int limit,
    int offset) {
  /** Most hits in one answer. */
  public static final int MOST_HITS = 50;

  public SearchRequest {
    standards = List.copyOf(standards);
    names = List.copyOf(names);
    if (limit < 1 || limit > MOST_HITS) {
      throw new IllegalArgumentException("limit must be 1 to " + MOST_HITS + ", not " + limit);
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset must not be negative, but is " + offset);
    }
  }

  /** The best rows of all documents for a query without names of what is not held. */
  public SearchRequest(
      String query,
      List<DocumentId> standards,
      Optional<Integer> securityLevel,
      Optional<ComponentType> componentType,
      int limit,
      int offset) {
    this(query, standards, securityLevel, componentType, List.of(), false, limit, offset);
  }
}
