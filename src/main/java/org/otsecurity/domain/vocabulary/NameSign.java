package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** What words beside a name of a sector or place say of it. */
public enum NameSign implements Coded {
  /** Before a name: it is what is not meant. */
  DENIED("denied"),
  /** Before a word with a capital: that is taken for a place. */
  BEFORE_PLACE("before-place"),
  /** Behind an adjective of a place: it says nothing of where something is. */
  NOT_OF_PLACE("not-of-place");

  private final String value;

  NameSign(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
