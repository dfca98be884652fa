package org.otsecurity.domain.sector;

import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/** How an instrument applies. */
public enum Applicability implements Coded {
  /** Binds whoever meets the condition. */
  MANDATORY("mandatory"),
  /** Binds when an authority names the entity, or a contract, inspection or pending law asks. */
  CONDITIONAL("conditional"),
  /** Nobody has to. */
  VOLUNTARY("voluntary");

  private final String value;

  Applicability(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Applicability> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
