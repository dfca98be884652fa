package org.otsecurity.render;

import java.util.Arrays;
import java.util.List;
import org.otsecurity.domain.requirement.Coded;

/** A part of the answer on one requirement that can be asked for by its name. */
public enum RequirementPart implements Coded {
  /** The words about it. */
  TEXT("text"),
  /** What the OT overlay makes of a control. */
  OVERLAY("overlay"),
  /** What it maps to in other documents. */
  MAPPINGS("mappings"),
  /** What it is related to by anything but a mapping. */
  RELATED("related"),
  /** Its enhancements, or the requirements under it. */
  ENHANCEMENTS("enhancements"),
  /** Which sources attest it and the level they give. */
  EVIDENCE("evidence");

  /** Asks for all parts. */
  public static final String ALL = "all";

  private final String value;

  RequirementPart(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** The names that may be asked for. */
  public static List<String> names() {
    return Arrays.stream(values()).map(RequirementPart::value).toList();
  }
}
