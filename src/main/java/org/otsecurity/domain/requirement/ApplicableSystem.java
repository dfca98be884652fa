package org.otsecurity.domain.requirement;

import java.util.Optional;

/**
 * What the column "Applicable Systems" of a NERC CIP standard names; the words are those of NERC's
 * Glossary of Terms.
 */
public enum ApplicableSystem implements Coded {
  BES_CYBER_SYSTEM("BES Cyber System"),
  /** Electronic Access Control or Monitoring Systems. */
  EACMS("EACMS"),
  /** Physical Access Control Systems. */
  PACS("PACS"),
  /** Protected Cyber Assets. */
  PCA("PCA"),
  /** Electronic Access Points. */
  EAP("EAP"),
  CONTROL_CENTER("Control Center");

  private final String value;

  ApplicableSystem(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<ApplicableSystem> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
