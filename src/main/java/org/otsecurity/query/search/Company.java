package org.otsecurity.query.search;

import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.Companions;
import org.otsecurity.store.SearchRows;

/**
 * Adds to the score of what the thesaurus names together with the best.
 *
 * <p>One of the best alone says little; what many of them have as a companion is what the query is
 * about, also where the query has no word for it. So the shares add up, unlike those of relations.
 */
final class Company {
  /** So many of the best have a say. */
  private static final int SPEAKERS = 24;

  /** Those that score less than this share of the best have none. */
  private static final double LEAST = 0.4;

  private static final double SHARE = 0.18;

  private final Companions companions;
  private final SearchRows rows;
  private final double[] shares;
  private final int[] loudest;
  private final int[] raised;
  private int size;

  Company(Companions companions, SearchRows rows) {
    this.companions = companions;
    this.rows = rows;
    this.shares = new double[rows.size() + 1];
    this.loudest = new int[rows.size() + 1];
    this.raised = new int[rows.size() + 1];
  }

  /** Hears the best by what the query says itself, before relations speak. */
  void hear(Ranking ranking, Best best) {
    double[] scores = ranking.scores();
    for (int place = 0; place < Math.min(SPEAKERS, best.size()); place++) {
      int from = best.key(place);
      if (scores[from] < LEAST * scores[best.key(0)]) {
        break;
      }
      double share = SHARE * scores[from];
      for (int i = companions.from(from); i < companions.to(from); i++) {
        int other = companions.key(i);
        if (shares[other] == 0) {
          loudest[other] = from;
          raised[size++] = other;
        }
        shares[other] += share * companions.nearness(i);
      }
    }
  }

  /** Raises scores in place, and notes why where nothing else speaks for a requirement. */
  void add(Ranking ranking, RelationEvidence evidence) {
    double[] scores = ranking.scores();
    for (int i = 0; i < size; i++) {
      int key = raised[i];
      if (rows.status(key) == Status.ACTIVE) {
        if (scores[key] == 0) {
          evidence.note(key, loudest[key], "same subject as");
        }
        scores[key] += shares[key];
      }
    }
  }
}
