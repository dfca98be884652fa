package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** What role a word of a query has beside the words that are looked for. */
public enum PlainWord implements Coded {
  /** It only makes up the question. */
  FILLER("filler"),
  /** It names the field as a whole. */
  FIELD("field"),
  /** A usual verb, although a term is cut like it. */
  VERB("verb"),
  /** Before such a verb it says that somebody wants to do that. */
  ACTOR("actor"),
  /** It stands before a noun that is counted or pointed at. */
  DETERMINER("determiner");

  private final String value;

  PlainWord(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
