package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.store.SearchRows;

/** Keeps one document from crowding out the others near the top. */
final class Diversity {
  /** So many of the best are reordered. */
  private static final int DEPTH = 60;

  /** What a requirement loses for each one of its document placed beyond an even share. */
  private static final double CROWD = 0.02;

  private Diversity() {}

  /** Reorders the best: each place goes to the best score after the loss. */
  static List<Integer> reorder(List<Integer> ranked, double[] scores, SearchRows rows) {
    List<Integer> open = new ArrayList<>(ranked.subList(0, Math.min(DEPTH, ranked.size())));
    List<Integer> placed = new ArrayList<>();
    Map<StandardId, Integer> counts = new EnumMap<>(StandardId.class);
    while (!open.isEmpty()) {
      int best = 0;
      double bestScore = -1;
      for (int i = 0; i < open.size(); i++) {
        int count = counts.getOrDefault(rows.standard(open.get(i)), 0);
        double crowd = Math.max(0, count - placed.size() / 3.0);
        double score = scores[open.get(i)] * (1 - Math.min(0.5, CROWD * crowd));
        if (score > bestScore) {
          bestScore = score;
          best = i;
        }
      }
      int key = open.get(best);
      open.remove(Integer.valueOf(key));
      placed.add(key);
      counts.merge(rows.standard(key), 1, Integer::sum);
    }
    placed.addAll(ranked.subList(placed.size(), ranked.size()));
    return placed;
  }
}
