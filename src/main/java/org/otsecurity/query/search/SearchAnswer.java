package org.otsecurity.query.search;

import java.util.List;

/**
 * The answer to a search.
 *
 * @param query the text as typed
 * @param interpretedAs how it was read
 * @param total hits there are in all
 * @param offset hits passed over
 * @param hits the best hits, best first
 */
public record SearchAnswer(
    String query, Interpretation interpretedAs, int total, int offset, List<SearchHit> hits) {
  /** The same answer with a note on how a filter was read. */
  SearchAnswer withNote(String note) {
    return new SearchAnswer(query, interpretedAs.withNote(note), total, offset, hits);
  }

  /** The same answer, read otherwise. */
  SearchAnswer with(Interpretation read) {
    return new SearchAnswer(query, read, total, offset, hits);
  }

  /** The same answer with the best of its hits only. */
  SearchAnswer first(int most) {
    return new SearchAnswer(
        query, interpretedAs, total, offset, hits.subList(0, Math.min(most, hits.size())));
  }
}
