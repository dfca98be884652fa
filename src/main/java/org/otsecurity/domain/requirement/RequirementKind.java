package org.otsecurity.domain.requirement;

import java.util.Optional;

/** What a row of a standard is, in that standard's own words. */
public enum RequirementKind implements Coded {
  FOUNDATIONAL_REQUIREMENT("foundational requirement"),
  COMMON_CONSTRAINT("common constraint"),
  SYSTEM_REQUIREMENT("system requirement"),
  COMPONENT_REQUIREMENT("component requirement"),
  REQUIREMENT_ENHANCEMENT("requirement enhancement"),
  REQUIREMENT_GROUP("requirement group"),
  ZONE_CONDUIT_REQUIREMENT("zone and conduit requirement"),
  ASSET_OWNER_REQUIREMENT("asset owner requirement"),
  SERVICE_PROVIDER_REQUIREMENT("service provider requirement"),
  LIFECYCLE_REQUIREMENT("lifecycle requirement"),
  CONTROL("control"),
  CONTROL_ENHANCEMENT("control enhancement"),
  TACTIC("tactic"),
  TECHNIQUE("technique"),
  MITIGATION("mitigation"),
  ASSET("asset"),
  GROUP("group"),
  SOFTWARE("software"),
  CAMPAIGN("campaign"),
  DETECTION_STRATEGY("detection strategy"),
  SECTION("section"),
  RELIABILITY_STANDARD("reliability standard"),
  RELIABILITY_REQUIREMENT("reliability requirement"),
  REQUIREMENT_PART("requirement part"),
  ARTICLE("article"),
  PROVISION("provision"),
  ANNEX("annex"),
  ANNEX_PART("annex part"),
  ANNEX_SECTOR("annex sector"),
  ESSENTIAL_REQUIREMENT("essential requirement"),
  PRODUCT_CATEGORY("product category"),
  FUNCTION("function"),
  CATEGORY("category"),
  SUBCATEGORY("subcategory"),
  CLAUSE("clause"),
  ANNEX_CONTROL("annex control"),
  GOAL("goal"),
  THREAT_CATEGORY("threat category");

  private final String value;

  RequirementKind(String value) {
    this.value = value;
  }

  /** Whether a row of this kind adds to its parent; otherwise it is a part of it. */
  public boolean isEnhancement() {
    return this == REQUIREMENT_ENHANCEMENT || this == CONTROL_ENHANCEMENT;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<RequirementKind> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
