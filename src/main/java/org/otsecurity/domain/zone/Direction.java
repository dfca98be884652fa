package org.otsecurity.domain.zone;

import java.util.Optional;

/** Which end of a conduit may open a connection. */
public enum Direction {
  ONE_WAY("one-way", "data flows from the first end to the second only"),
  OPENED_BY_FROM("opened-by-from", "the first end opens connections, the second only answers"),
  BOTH("both", "either end may open connections");

  private final String value;
  private final String meaning;

  Direction(String value, String meaning) {
    this.value = value;
    this.meaning = meaning;
  }

  /** The name that the corpus, the database and every interface use. */
  public String value() {
    return value;
  }

  /** What it means, in words. */
  public String meaning() {
    return meaning;
  }

  /** The direction with a name. */
  public static Optional<Direction> parse(String text) {
    for (Direction each : values()) {
      if (each.value.equals(text)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }
}
