package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.store.SearchRows;

/** Keeps one document from crowding out the others near the top. */
final class Diversity {
  /** So many of the best are reordered. */
  static final int DEPTH = 60;

  /** What a requirement loses for each one of its document placed beyond an even share. */
  private static final double CROWD = 0.02;

  private Diversity() {}

  /** Reorders the best: each place goes to the best score after the loss. */
  static List<Integer> reorder(List<Integer> ranked, double[] scores, SearchRows rows) {
    int depth = Math.min(DEPTH, ranked.size());
    int[] open = new int[depth];
    int[] standard = new int[depth];
    for (int i = 0; i < depth; i++) {
      open[i] = ranked.get(i);
      standard[i] = rows.place(open[i]);
    }
    int[] counts = new int[rows.documents()];
    List<Integer> placed = new ArrayList<>(ranked.size());
    for (int left = depth; left > 0; left--) {
      int best = 0;
      double bestScore = -1;
      for (int i = 0; i < left; i++) {
        double crowd = Math.max(0, counts[standard[i]] - placed.size() / 3.0);
        double score = scores[open[i]] * (1 - Math.min(0.5, CROWD * crowd));
        if (score > bestScore) {
          bestScore = score;
          best = i;
        }
      }
      placed.add(open[best]);
      counts[standard[best]]++;
      // The order of the rest decides ties, so it is kept.
      System.arraycopy(open, best + 1, open, best, left - best - 1);
      System.arraycopy(standard, best + 1, standard, best, left - best - 1);
    }
    placed.addAll(ranked.subList(depth, ranked.size()));
    return placed;
  }
}
