package org.otsecurity.domain.zone;

import java.util.Optional;

/** Which end of a conduit may open a connection. */
public enum Direction {
  /** Data flows from the first end to the second only. */
  ONE_WAY("one-way"),
  /** The first end opens connections, the second only answers. */
  OPENED_BY_FROM("opened-by-from"),
  /** Either end may open connections. */
  BOTH("both");

  private final String value;

  Direction(String value) {
    this.value = value;
  }

  /** The name that the corpus, the database and every interface use. */
  public String value() {
    return value;
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
