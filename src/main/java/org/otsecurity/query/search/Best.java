package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;

/** The keys with the highest scores, in order, without ordering the many that nobody looks at. */
final class Best {
  private final double[] scores;
  private final int[] keys;
  private final double[] kept;
  private int size;
  private int total;

  /**
   * @param scores by key
   * @param most how many are kept
   */
  Best(double[] scores, int most) {
    this.scores = scores;
    this.keys = new int[most];
    this.kept = new double[most];
  }

  /** Takes a key; keys come in ascending order, and of equal scores the earlier stands first. */
  void add(int key) {
    total++;
    double score = scores[key];
    if (size == keys.length && (size == 0 || score <= kept[size - 1])) {
      return;
    }
    int at = Math.min(size, keys.length - 1);
    while (at > 0 && kept[at - 1] < score) {
      keys[at] = keys[at - 1];
      kept[at] = kept[at - 1];
      at--;
    }
    keys[at] = key;
    kept[at] = score;
    size = Math.min(size + 1, keys.length);
  }

  /** How many were taken in all. */
  int total() {
    return total;
  }

  /** How many are kept. */
  int size() {
    return size;
  }

  /** A key by its place, best first. */
  int key(int place) {
    return keys[place];
  }

  /** The keys kept, best first. */
  List<Integer> list() {
    List<Integer> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(keys[i]);
    }
    return list;
  }
}
