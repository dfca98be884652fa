package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** What search must know of a word of English to cut it. */
public enum GrammarWord implements Coded {
  /** It only holds a sentence together. */
  FUNCTION("function"),
  /** It ends in -ise in American English too. */
  ENDS_IN_ISE("ends-in-ise");

  private final String value;

  GrammarWord(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
