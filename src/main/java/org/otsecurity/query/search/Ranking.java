package org.otsecurity.query.search;

import java.util.function.IntPredicate;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.Postings;
import org.otsecurity.store.SearchRows;

/** Scores every requirement by how much of a query it covers, and how well. */
final class Ranking {
  /** Weight of the words of an expression beside the concepts it calls for. */
  private static final double WORDS_ALONE = 0.6;

  private static final double WORDS_TOO = 0.4;

  /** Share of the score that does not depend on how much of the query is covered. */
  private static final double UNCOVERED = 0.8;

  /** An impact from which a unit counts as covered in full. */
  private static final double COVERED = 0.9;

  private static final double TITLE = 0.35;

  /** How much more a strong match says than several weak ones. */
  private static final double SHARP = 0.3;

  private final SearchRows rows;
  private final double[] scores;
  private final double[] covered;
  private final int[] titleWords;

  // What the unit at hand says, of the keys it points to only: most units point to few.
  private final int[] keys;
  private final int[] touchedBy;
  private int touched;
  private int units;
  private final double[] concept;
  private final double[] words;
  private final int[] title;
  private final int[] titleOfWords;

  Ranking(SearchRows rows) {
    this.rows = rows;
    this.scores = new double[rows.size() + 1];
    this.covered = new double[rows.size() + 1];
    this.titleWords = new int[rows.size() + 1];
    this.keys = new int[rows.size() + 1];
    this.touchedBy = new int[rows.size() + 1];
    this.concept = new double[rows.size() + 1];
    this.words = new double[rows.size() + 1];
    this.title = new int[rows.size() + 1];
    this.titleOfWords = new int[rows.size() + 1];
  }

  /** The score of each requirement by key. */
  double[] scores() {
    return scores;
  }

  /** Adds what the units say, then weighs by coverage and by what the query prefers. */
  void score(Reading reading) {
    if (reading.kindAlone()) {
      kinds(reading.mentions());
      return;
    }
    double all = 0;
    for (Unit each : reading.units()) {
      all += each.weight();
      add(each);
    }
    if (all == 0) {
      return;
    }
    Preferences preferences = new Preferences(reading.mentions(), rows);
    for (int key = 1; key < scores.length; key++) {
      if (scores[key] > 0) {
        double coverage = covered[key] / all;
        int length = rows.titleWords(key);
        double ofTitle = length == 0 ? 0 : Math.min(1.0, (double) titleWords[key] / length);
        scores[key] =
            scores[key]
                / all
                * (UNCOVERED + (1 - UNCOVERED) * coverage)
                * (1 + TITLE * ofTitle * coverage)
                * standing(key, reading.retiredToo() ? 1 : ofTitle * coverage, preferences)
                * preferences.weight(key);
      }
    }
  }

  /** All rows of the kinds named are alike, but for the documents named. */
  private void kinds(Mentions mentions) {
    Preferences preferences = new Preferences(mentions, rows);
    for (int key = 1; key < scores.length; key++) {
      if (mentions.kinds().contains(rows.kind(key))) {
        scores[key] = preferences.weight(key);
      }
    }
  }

  private void add(Unit unit) {
    units++;
    touched = 0;
    for (Postings each : unit.concepts()) {
      for (int i = 0; i < each.size(); i++) {
        int key = touch(each.key(i));
        concept[key] = Math.max(concept[key], each.impact(i));
        title[key] = Math.max(title[key], each.titleWords(i));
      }
    }
    double rarity = 0;
    for (Postings each : unit.words()) {
      rarity += Unit.rarity(each.mass(), rows.size());
    }
    for (Postings each : unit.words()) {
      double share = Unit.rarity(each.mass(), rows.size()) / rarity;
      for (int i = 0; i < each.size(); i++) {
        int key = touch(each.key(i));
        words[key] += share * each.impact(i);
        titleOfWords[key] += each.titleWords(i);
      }
    }
    boolean single = unit.concepts().isEmpty();
    for (int i = 0; i < touched; i++) {
      int key = keys[i];
      double value =
          single
              ? words[key]
              : Math.max(concept[key], WORDS_ALONE * words[key]) + WORDS_TOO * words[key];
      if (value > 0) {
        scores[key] += unit.weight() * value * (1 - SHARP + SHARP * value);
        covered[key] += unit.weight() * Math.min(1.0, value / COVERED);
        titleWords[key] += Math.max(title[key], titleOfWords[key]);
      }
    }
  }

  /** Notes that the unit at hand points to a requirement, and forgets what units before said. */
  private int touch(int key) {
    if (touchedBy[key] != units) {
      touchedBy[key] = units;
      keys[touched++] = key;
      concept[key] = 0;
      words[key] = 0;
      title[key] = 0;
      titleOfWords[key] = 0;
    }
    return key;
  }

  /** What is retired or only a heading stands back, unless the query is its title. */
  private double standing(int key, double titleMatch, Preferences preferences) {
    if (rows.status(key) != Status.ACTIVE) {
      return titleMatch > 0.95 ? 1.0 : 0.45;
    }
    return preferences.standing(key);
  }

  /**
   * The best of what scores at least a share of the very best.
   *
   * @param share of the best score
   * @param most so many are put in order
   * @param passes what counts at all
   */
  Best best(double share, int most, IntPredicate passes) {
    return best(share, most, passes, scores);
  }

  /**
   * The best of what scores at least a share of the very best.
   *
   * @param order what to put it in order by instead of its scores
   */
  Best best(double share, int most, IntPredicate passes, double[] order) {
    double highest = 0;
    for (double each : scores) {
      highest = Math.max(highest, each);
    }
    double least = share * highest;
    Best best = new Best(order, Math.min(most, scores.length));
    for (int key = 1; key < scores.length; key++) {
      if (scores[key] > 0 && scores[key] >= least && passes.test(key)) {
        best.add(key);
      }
    }
    return best;
  }
}
