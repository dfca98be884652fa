package org.otsecurity.domain.mapping;

import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/**
 * What a requirement does against a threat that it answers, in the order of an attack. A
 * requirement may do several; a mapping tells the main one.
 */
public enum ThreatFunction implements Coded {
  /** It makes the threat fail, or impossible. */
  PREVENT("prevent", "prevents", "prevented by"),
  /** It reveals that the threat happens or has happened. */
  DETECT("detect", "detects", "detected by"),
  /** It limits how far the threat reaches, or the harm that it does. */
  CONTAIN("contain", "contains", "contained by"),
  /** It brings back what the threat took or damaged. */
  RECOVER("recover", "recovers from", "repaired by");

  private final String value;
  private final String verb;
  private final String passive;

  ThreatFunction(String value, String verb, String passive) {
    this.value = value;
    this.verb = verb;
    this.passive = passive;
  }

  @Override
  public String value() {
    return value;
  }

  /** What the requirement does to the threat, between the two in a sentence. */
  public String verb() {
    return verb;
  }

  /** What the threat suffers from the requirement, between the two in a sentence. */
  public String passive() {
    return passive;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<ThreatFunction> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
