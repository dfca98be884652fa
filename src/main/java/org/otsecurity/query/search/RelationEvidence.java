package org.otsecurity.query.search;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.RelationTable;
import org.otsecurity.store.SearchRows;

/** Lets the best requirements speak for those they are related to. */
final class RelationEvidence {
  /** So many of the best speak. */
  private static final int SPEAKERS = 40;

  /** Those that score less than this share of the best have no say. */
  private static final double LEAST = 0.3;

  /** Share of the weaker of own and related evidence that is added to the stronger. */
  private static final double AGREEMENT = 0.25;

  private static final double ENHANCEMENT = 0.55;
  private static final double BASE = 0.55;

  /** How much louder a relation speaks for a kind of requirement that the query asks for. */
  private static final double KIND_ASKED = 4;

  private static final double LOUDEST = 0.8;

  /** So many kinds are no wish for one kind, but the word "requirements". */
  private static final int MANY_KINDS = 4;

  private final SearchRows rows;
  private final RelationTable relations;
  private final Set<RequirementKind> asked;
  private final int[] speaker;
  private final @Nullable String[] relation;

  RelationEvidence(SearchRows rows, RelationTable relations, Set<RequirementKind> asked) {
    this.asked = asked;
    this.rows = rows;
    this.relations = relations;
    this.speaker = new int[rows.size() + 1];
    this.relation = new String[rows.size() + 1];
  }

  /** The requirement that spoke most for another, or 0. */
  int speaker(int key) {
    return speaker[key];
  }

  /** What the requirement is to its {@link #speaker}, for example {@code enhancement of}. */
  String relation(int key) {
    String words = relation[key];
    return words == null ? "" : words;
  }

  /** Notes what spoke for a requirement for which nothing else does. */
  void note(int key, int from, String words) {
    speaker[key] = from;
    relation[key] = words;
  }

  /** The best by what the query says itself: those that have a say. */
  static Best speakers(Ranking ranking) {
    return ranking.best(LEAST, SPEAKERS, key -> true);
  }

  /** Raises scores in place. */
  void spread(Ranking ranking, Best best) {
    double[] scores = ranking.scores();
    double[] said = new double[scores.length];
    boolean[] speaks = new boolean[scores.length];
    for (int place = 0; place < best.size(); place++) {
      int key = best.key(place);
      double score = scores[key];
      speaks[key] = true;
      if (rows.parent(key) > 0) {
        say(
            said,
            rows.parent(key),
            BASE * score,
            key,
            rows.kind(key).addsToParent() ? "base of" : "group of");
      }
      relations.visit(
          key,
          (type, outgoing, other) ->
              say(said, other, weight(type, outgoing, other) * score, key, words(type, outgoing)));
    }
    for (int key = 1; key < scores.length; key++) {
      int parent = rows.parent(key);
      if (parent > 0 && speaks[parent]) {
        say(
            said,
            key,
            ENHANCEMENT * scores[parent],
            parent,
            rows.kind(key).addsToParent() ? "enhancement of" : "part of");
      }
    }
    for (int key = 1; key < scores.length; key++) {
      if (said[key] > 0) {
        double own = scores[key];
        double related = said[key] * (rows.status(key) == Status.ACTIVE ? 1 : 0.5);
        scores[key] = Math.max(own, related) + AGREEMENT * Math.min(own, related);
      }
    }
  }

  private void say(double[] said, int key, double value, int from, String words) {
    if (value > said[key]) {
      said[key] = value;
      speaker[key] = from;
      relation[key] = words;
    }
  }

  private double weight(RelationType type, boolean outgoing, int other) {
    double weight = weight(type, outgoing);
    return asked.contains(rows.kind(other)) && asked.size() < MANY_KINDS
        ? Math.min(LOUDEST, KIND_ASKED * weight)
        : weight;
  }

  private static double weight(RelationType type, boolean outgoing) {
    return switch (type) {
      case PAIRED_WITH -> 0.75;
      case RELATED -> 0.2;
      case INCORPORATED_INTO, MOVED_TO, USE_NOW, REVOKED_BY -> outgoing ? 0.7 : 0.3;
      // A row of an earlier edition speaks for nothing that is in force.
      case SUPERSEDED_BY -> 0;
      case MITIGATES -> outgoing ? 0.14 : 0.22;
      case LABELED -> outgoing ? 0.4 : 0.35;
      case TARGETS -> 0.1;
      case USES -> outgoing ? 0.2 : 0.15;
      case ATTRIBUTED_TO -> 0.55;
      case DETECTS -> outgoing ? 0.2 : 0.05;
      case HAS_TACTIC, READS -> 0.05;
      case EXPOSES_TO -> 0.1;
      case REFERENCES -> 0.1;
    };
  }

  /** The relation as said of the requirement that is spoken for. */
  private static String words(RelationType type, boolean outgoing) {
    return switch (type) {
      case PAIRED_WITH -> "paired with";
      case RELATED -> "related to";
      case INCORPORATED_INTO, MOVED_TO, USE_NOW, REVOKED_BY, SUPERSEDED_BY ->
          outgoing ? "successor of" : "replaced by";
      case MITIGATES -> outgoing ? "mitigated by" : "mitigates";
      case LABELED -> outgoing ? "labeled by" : "labels";
      case TARGETS -> outgoing ? "targeted by" : "targets";
      case USES -> outgoing ? "used by" : "uses";
      case ATTRIBUTED_TO -> outgoing ? "behind" : "attributed to";
      case DETECTS -> outgoing ? "detected by" : "detects";
      case HAS_TACTIC -> outgoing ? "tactic of" : "under tactic";
      case READS -> outgoing ? "read by" : "reads";
      case EXPOSES_TO -> outgoing ? "exposed by" : "exposes to";
      case REFERENCES -> outgoing ? "referenced by" : "references";
    };
  }
}
