package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** What words beside a number of people say of it. */
public enum NumberSign implements Coded {
  /** May stand between a number and its unit. */
  FULL_TIME("full-time"),
  /** Before a number: it is stated exactly. */
  EXACT("exact"),
  /** Some words before a number: it is no statement of the present size. */
  NOT_EXACT("not-exact"),
  /** The text speaks of more than one company or place. */
  SEVERAL("several"),
  /** Before a number: it counts people served. */
  SERVES("serves");

  private final String value;

  NumberSign(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
