package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** Why a word of a query tells little about what is looked for. */
public enum PlainWord implements Coded {
  /** It only makes up the question. */
  FILLER("filler"),
  /** It names the field as a whole. */
  FIELD("field");

  private final String value;

  PlainWord(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
