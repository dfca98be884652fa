package org.otsecurity.domain.sector;

import org.otsecurity.domain.requirement.ImpactRating;

/** What is known of a {@link FacilityFact}. */
public sealed interface FactValue {
  /** It as answers and questions write it. */
  String text();

  /** A whole number of 0 or more. */
  record Count(long number) implements FactValue {
    @Override
    public String text() {
      return Long.toString(number);
    }
  }

  /** Whether something holds. */
  record YesNo(boolean holds) implements FactValue {
    @Override
    public String text() {
      return Boolean.toString(holds);
    }
  }

  /** An impact rating. */
  record Rating(ImpactRating rating) implements FactValue {
    @Override
    public String text() {
      return rating.value();
    }
  }

  /**
   * A day, or a month or year, which stands for all its days.
   *
   * @param text ISO date, or the beginning of one
   */
  record DateValue(String text) implements FactValue {
    private static final String FIRST = "0000-01-01";
    private static final String LAST = "9999-12-31";

    /** Whether all its days are on a day or later. */
    boolean isAllFrom(String day) {
      return (text + FIRST.substring(text.length())).compareTo(day) >= 0;
    }

    /** Whether one of its days is on a day or later. */
    boolean reaches(String day) {
      return (text + LAST.substring(text.length())).compareTo(day) >= 0;
    }
  }
}
