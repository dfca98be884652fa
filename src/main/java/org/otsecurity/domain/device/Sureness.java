package org.otsecurity.domain.device;

import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/** How sure it is that a device is of a component type; the surest comes first. */
public enum Sureness implements Coded {
  /** The definition of the type names it, or the word says so. */
  CERTAIN("certain"),
  /** Products that are called so are of the type, with few exceptions. */
  USUAL("usual"),
  /** Some are and some are not, and the device says on what it depends. */
  DEPENDS("depends");

  private final String value;

  Sureness(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Sureness> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
