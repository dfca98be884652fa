package org.otsecurity.domain.sector;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/**
 * A fact of a facility, its company or its product that rules ask for.
 *
 * @param id stands for it in questions and rules, for example {@code persons_served}
 * @param name what people call it, for example {@code people served}
 * @param kind what values it takes
 * @param question how to ask for it, and why it matters
 * @param units words behind a number that make it this fact
 * @param unitsOfServed the same, where words such as "serves" stand before the number
 */
public record FacilityFact(
    String id,
    String name,
    Kind kind,
    String question,
    List<String> units,
    List<String> unitsOfServed) {
  /** Written out: what Java makes of a record at run time no class cache holds. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** What values a fact takes. */
  public enum Kind implements Coded {
    /** A whole number of 0 or more. */
    NUMBER("number"),
    /** {@code true} or {@code false}. */
    YES_NO("yes-no"),
    /** An impact rating of NERC CIP-002: high, medium or low. */
    IMPACT_RATING("impact-rating"),
    /** A day, a month or a year of ISO 8601. */
    DATE("date");

    private final String value;

    Kind(String value) {
      this.value = value;
    }

    @Override
    public String value() {
      return value;
    }

    /** Finds a constant by its {@link #value()}, ignoring case. */
    public static Optional<Kind> parse(String text) {
      return Coded.parse(values(), text);
    }

    @Override
    public String toString() {
      return value;
    }
  }
}
