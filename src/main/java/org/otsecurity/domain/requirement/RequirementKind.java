package org.otsecurity.domain.requirement;

import java.util.Locale;
import java.util.Optional;

/** What a row of a standard is, in that standard's own words. */
public enum RequirementKind {
  FOUNDATIONAL_REQUIREMENT("foundational requirement"),
  COMMON_CONSTRAINT("common constraint"),
  SYSTEM_REQUIREMENT("system requirement"),
  COMPONENT_REQUIREMENT("component requirement"),
  REQUIREMENT_ENHANCEMENT("requirement enhancement"),
  CONTROL("control"),
  CONTROL_ENHANCEMENT("control enhancement"),
  TACTIC("tactic"),
  TECHNIQUE("technique"),
  MITIGATION("mitigation"),
  ASSET("asset"),
  GROUP("group"),
  SOFTWARE("software"),
  CAMPAIGN("campaign"),
  DETECTION_STRATEGY("detection strategy");

  private final String value;

  RequirementKind(String value) {
    this.value = value;
  }

  /** The name used in the corpus, the database and on every interface. */
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<RequirementKind> parse(String text) {
    String wanted = text.trim().toLowerCase(Locale.ROOT);
    for (RequirementKind each : values()) {
      if (each.value.toLowerCase(Locale.ROOT).equals(wanted)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
