package org.otsecurity.domain.mapping;

import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/**
 * How what one requirement asks relates to what another asks: as sets of demands (NIST IR 8477
 * §4.4, OSCAL mapping), or where neither is a part of the other, by the help that one gives (IR
 * 8477 §4.3).
 */
public enum Relationship implements Coded {
  /** The same demand in the same words, in substance. */
  EQUAL_TO("equal-to", "equal to"),
  /** The same demand in other words: meeting one meets the other. */
  EQUIVALENT_TO("equivalent-to", "equivalent to"),
  /** Everything the source asks is asked by the target, which asks more. */
  SUBSET_OF("subset-of", "subset of"),
  /** Everything the target asks is asked by the source, which asks more. */
  SUPERSET_OF("superset-of", "superset of"),
  /** They share a demand, and each asks something that the other does not. */
  INTERSECTS_WITH("intersects-with", "intersects with"),
  /** The source is helped by the target, which answers another main question. */
  IS_SUPPORTED_BY("is-supported-by", "is supported by"),
  /** The source helps to meet the target, and answers another main question. */
  SUPPORTS("supports", "supports"),
  /** They share nothing. */
  NO_RELATIONSHIP("no-relationship", "no relationship");

  private final String value;
  private final String words;

  Relationship(String value, String words) {
    this.value = value;
    this.words = words;
  }

  /** The same within a sentence. */
  public String words() {
    return words;
  }

  @Override
  public String value() {
    return value;
  }

  /** The relationship read from target to source. */
  public Relationship inverse() {
    return switch (this) {
      case SUBSET_OF -> SUPERSET_OF;
      case SUPERSET_OF -> SUBSET_OF;
      case IS_SUPPORTED_BY -> SUPPORTS;
      case SUPPORTS -> IS_SUPPORTED_BY;
      case EQUAL_TO, EQUIVALENT_TO, INTERSECTS_WITH, NO_RELATIONSHIP -> this;
    };
  }

  /** Whether it says that one helps the other, and nothing of what they ask. */
  public boolean isSupportive() {
    return this == IS_SUPPORTED_BY || this == SUPPORTS;
  }

  /**
   * What follows for the ends of a path of two steps; empty where nothing follows. Two rows that
   * each intersect with a third need not share anything, and help is not passed on.
   */
  public Optional<Relationship> then(Relationship next) {
    if (this == EQUAL_TO || this == EQUIVALENT_TO) {
      return Optional.of((this == EQUIVALENT_TO && next == EQUAL_TO) ? EQUIVALENT_TO : next);
    }
    if (next == EQUAL_TO || next == EQUIVALENT_TO || isTransitive(next)) {
      return this == NO_RELATIONSHIP && next == NO_RELATIONSHIP
          ? Optional.empty()
          : Optional.of(this);
    }
    if ((this == SUPERSET_OF && next == INTERSECTS_WITH)
        || (this == INTERSECTS_WITH && next == SUBSET_OF)) {
      return Optional.of(INTERSECTS_WITH);
    }
    return Optional.empty();
  }

  /** Whether two steps of the same kind make a third. */
  private boolean isTransitive(Relationship next) {
    return this == next && this != INTERSECTS_WITH && !isSupportive();
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Relationship> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
