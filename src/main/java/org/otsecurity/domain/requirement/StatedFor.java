package org.otsecurity.domain.requirement;

import org.otsecurity.domain.id.RequirementId;

/**
 * The row that something was stated for, where its publisher has revoked it since and it is told of
 * the successor.
 *
 * @param revoked the row named
 * @param successor what is in force instead
 * @param release the document with the release that says so
 */
public record StatedFor(RequirementId revoked, RequirementId successor, String release) {
  /** In words that go on behind what was stated. */
  public String words() {
    return "stated for "
        + revoked.value()
        + ", which "
        + release
        + " has revoked in favor of "
        + successor.value();
  }
}
