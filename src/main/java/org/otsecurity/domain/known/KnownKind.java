package org.otsecurity.domain.known;

import org.otsecurity.domain.requirement.Coded;

/** What kind of thing a {@link KnownThing} is. */
public enum KnownKind implements Coded {
  STANDARD("standard"),
  /** By which conformity is certified, attested or labeled. */
  SCHEME("scheme"),
  /** A method, model, format or tool as well. */
  FRAMEWORK("framework"),
  LAW("law"),
  /** Numbers of one form, such as those of vulnerabilities. */
  ID_FAMILY("id family"),
  /** A group of adversaries. */
  GROUP("group"),
  MALWARE("malware"),
  /** A word of the field, or an event that is known by a name. */
  TERM("term"),
  ORGANIZATION("organization");

  private final String value;

  KnownKind(String value) {
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
