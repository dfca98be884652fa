package org.otsecurity.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** Finds words and expressions in the fields of all requirements, while a database is written. */
final class ExpressionIndex {
  /** Field weights: title, names, text, context. */
  private static final double[] WEIGHTS = {4.0, 4.0, 1.3, 0.7};

  private static final double SATURATION = 1.5;

  /** Share of the weight when the words of an expression stand near each other, not together. */
  private static final double SCATTERED = 0.6;

  /** One requirement's fields as stems. */
  private record Row(int key, List<List<String>> fields) {}

  /**
   * An expression found in a requirement.
   *
   * @param key the requirement's key
   * @param flags the fields that hold it
   * @param titleWords words of the title it covers
   * @param impact how strongly the requirement is about it, 0 to 1
   */
  record Hit(int key, int flags, int titleWords, double impact) {}

  /** How often a stem stands in each field of a row. */
  private static final class Place {
    final Row row;
    final int[] counts = new int[WEIGHTS.length];

    Place(Row row) {
      this.row = row;
    }
  }

  private final TreeMap<String, List<Place>> byStem = new TreeMap<>();

  /** Adds a requirement; keys must come in order. */
  void add(int key, List<List<String>> fields) {
    Row row = new Row(key, fields);
    Map<String, Place> places = new HashMap<>();
    for (int field = 0; field < WEIGHTS.length; field++) {
      for (String stem : fields.get(field)) {
        places.computeIfAbsent(stem, each -> new Place(row)).counts[field]++;
      }
    }
    places.forEach(
        (stem, place) -> byStem.computeIfAbsent(stem, each -> new ArrayList<>()).add(place));
  }

  /** All stems in order. */
  Iterable<String> stems() {
    return byStem.keySet();
  }

  /** Finds an expression given as stems, in key order. */
  List<Hit> find(List<String> expression) {
    List<Place> candidates = List.of();
    for (String stem : expression) {
      List<Place> places = byStem.get(stem);
      if (places == null) {
        return List.of();
      }
      if (candidates.isEmpty() || places.size() < candidates.size()) {
        candidates = places;
      }
    }
    // Single stems are counted already; there are tens of thousands of them.
    boolean single = expression.size() == 1;
    List<Hit> hits = new ArrayList<>();
    for (Place each : candidates) {
      Row row = each.row;
      Hit hit =
          hit(
              row,
              expression.size(),
              field -> single ? each.counts[field] : count(row.fields().get(field), expression));
      if (hit.flags() != 0) {
        hits.add(hit);
      }
    }
    return hits;
  }

  private static Hit hit(Row row, int words, IntToDoubleFunction counts) {
    double weight = 0;
    int flags = 0;
    int titleWords = 0;
    for (int field = 0; field < WEIGHTS.length; field++) {
      double count = counts.applyAsDouble(field);
      if (count > 0) {
        flags |= 1 << field;
        // A word in a long title says less than the same word in a short one.
        int size = row.fields().get(field).size();
        double length = field == 0 ? Math.min(1.0, 3.5 / (2.0 + 0.5 * size)) : 1.0;
        weight += WEIGHTS[field] * length * Math.min(count, field == 2 ? 3 : 1);
        if (field == 0) {
          titleWords = words;
        }
      }
    }
    return new Hit(row.key(), flags, titleWords, weight / (weight + SATURATION));
  }

  /** How often the expression stands in a field; a scattered one counts once and in part. */
  private static double count(List<String> stems, List<String> expression) {
    int found = 0;
    int size = expression.size();
    for (int at = 0; at + size <= stems.size(); at++) {
      if (stems.get(at).equals(expression.get(0))
          && stems.subList(at, at + size).equals(expression)) {
        found++;
      }
    }
    return found > 0 || size == 1 ? found : scattered(stems, expression) ? SCATTERED : 0;
  }

  private static boolean scattered(List<String> stems, List<String> expression) {
    int window = expression.size() + 3;
    Map<String, Integer> last = new HashMap<>();
    for (int at = 0; at < stems.size(); at++) {
      if (expression.contains(stems.get(at))) {
        last.put(stems.get(at), at);
        if (last.size() == Math.toIntExact(expression.stream().distinct().count())) {
          int first = last.values().stream().min(Integer::compare).orElse(0);
          if (at - first < window) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
