package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** How little a word of a name tells of the sector. */
public enum SectorWord implements Coded {
  /** It tells none by itself. */
  GENERAL("general"),
  /** A name of such words only gives way to any other name. */
  WEAK("weak");

  private final String value;

  SectorWord(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
