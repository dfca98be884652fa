package org.otsecurity.domain.sector;

import org.otsecurity.domain.requirement.Coded;

/** What kind of document an {@link Instrument} is. */
public enum InstrumentKind implements Coded {
  /** An act of a parliament. */
  LAW("law"),
  /** Binds directly: of the EU, or made by an authority under a law. */
  REGULATION("regulation"),
  /** Of the EU: binds through national law. */
  DIRECTIVE("directive"),
  /** An order of an authority to whom it names. */
  DIRECTIVE_OF_AUTHORITY("directive of an authority"),
  STANDARD("standard"),
  /** A scheme by which conformity is certified. */
  CERTIFICATION("certification"),
  GUIDANCE("guidance");

  private final String value;

  InstrumentKind(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  @Override
  public String toString() {
    return value;
  }
}
