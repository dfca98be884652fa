package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.store.SearchRows;

/** Groups hits by document: the few best of each, the document with the best hit first. */
final class ByStandard {
  /** Most hits of a document. */
  static final int EACH = 3;

  /** A hit weaker than this share of the best says nothing of what its document has. */
  static final double WEAKEST = 0.3;

  private ByStandard() {}

  /**
   * The groups one after another.
   *
   * @param ranked keys, best first
   */
  static List<Integer> group(List<Integer> ranked, SearchRows rows) {
    List<List<Integer>> groups = new ArrayList<>();
    int[] group = new int[rows.documents()];
    for (int key : ranked) {
      int place = rows.place(key);
      if (group[place] == 0) {
        groups.add(new ArrayList<>());
        group[place] = groups.size();
      }
      List<Integer> hits = groups.get(group[place] - 1);
      if (hits.size() < EACH) {
        hits.add(key);
      }
    }
    return groups.stream().flatMap(List::stream).toList();
  }
}
