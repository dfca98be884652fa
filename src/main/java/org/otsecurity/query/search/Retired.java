package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.SearchRows;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.Store;

/**
 * Puts rows that are withdrawn, deprecated or revoked behind all others: they are counted and can
 * be reached, but nobody should take one for a requirement. Those asked for keep their places.
 */
final class Retired {
  /** Less than any share of a score that lets a row be a hit. */
  private static final double BEHIND = 1e-4;

  /** Factor on the score of a retired row where such rows are asked for. */
  private static final double WANTED = 2;

  /** So many of the best are compared with the query. */
  private static final int DEPTH = 40;

  private static final Set<RelationType> SUCCESSION =
      Set.of(RelationType.REVOKED_BY, RelationType.USE_NOW, RelationType.MOVED_TO);

  private final Store store;
  private final Lexicon lexicon;

  Retired(Store store, Lexicon lexicon) {
    this.store = store;
    this.lexicon = lexicon;
  }

  /**
   * The scores to put rows in order by.
   *
   * @param query the query as typed
   * @param named rows that the query names by their ids
   */
  double[] order(String query, Set<Integer> named, double[] scores) {
    SearchRows rows = lexicon.rows();
    Set<Integer> kept = calledSo(query, scores);
    kept.addAll(named);
    double[] order = scores.clone();
    for (int key = 1; key < order.length; key++) {
      if (scores[key] > 0 && rows.status(key) != Status.ACTIVE && !kept.contains(key)) {
        order[key] *= BEHIND;
        succeed(key, scores[key], order);
      }
    }
    return order;
  }

  /** The scores where rows out of force are what is looked for. */
  double[] first(double[] scores) {
    double[] order = scores.clone();
    for (int key = 1; key < order.length; key++) {
      if (lexicon.rows().status(key) != Status.ACTIVE) {
        order[key] *= WANTED;
      }
    }
    return order;
  }

  /** What came in the place of a row stands in its place here too. */
  private void succeed(int key, double score, double[] order) {
    lexicon
        .relations()
        .visit(
            key,
            (type, outgoing, other) -> {
              boolean successor = outgoing && SUCCESSION.contains(type);
              if (successor && lexicon.rows().status(other) == Status.ACTIVE) {
                order[other] = Math.max(order[other], score);
              }
            });
  }

  /** The retired rows that the query is the title of, unless a row in force has the same. */
  private Set<Integer> calledSo(String query, double[] scores) {
    Best best = new Best(scores, Math.min(DEPTH, scores.length));
    for (int key = 1; key < scores.length; key++) {
      if (scores[key] > 0) {
        best.add(key);
      }
    }
    SearchRows rows = lexicon.rows();
    List<Integer> retired = new ArrayList<>(best.list());
    retired.removeIf(key -> rows.status(key) == Status.ACTIVE);
    if (retired.isEmpty()) {
      return new HashSet<>();
    }
    Set<String> kinds =
        lexicon.documents().kinds().stream()
            .map(RequirementKind::value)
            .collect(Collectors.toSet());
    List<String> asked = bare(query, kinds);
    Set<Integer> keys = called(asked, retired, kinds);
    if (keys.isEmpty()) {
      return keys;
    }
    List<Integer> inForce = new ArrayList<>(best.list());
    inForce.removeAll(retired);
    return called(asked, inForce, kinds).isEmpty() ? keys : new HashSet<>();
  }

  /** Those of some rows whose titles have these words and no others. */
  private Set<Integer> called(List<String> asked, List<Integer> keys, Set<String> kinds) {
    Map<Integer, Heading> headings = store.read(one -> one.searchIndex().headings(keys));
    Set<Integer> called = new HashSet<>(headings.keySet());
    called.removeIf(
        key -> !bare(Objects.requireNonNull(headings.get(key)).title(), kinds).equals(asked));
    return called;
  }

  /** The words of a title, or of a query that may be one, without those of questions and kinds. */
  private List<String> bare(String text, Set<String> kinds) {
    return SearchTerms.words(text).stream()
        .filter(each -> !lexicon.questionWords().isGlue(each) && !kinds.contains(each))
        .toList();
  }
}
