package org.otsecurity.domain.requirement;

import org.otsecurity.domain.id.RequirementId;

/**
 * A requirement as it is mentioned by another: enough to print a line and to ask for more.
 *
 * @param id standard and canonical id
 * @param kind what it is
 * @param title the short official title
 * @param status whether it is in force
 */
public record Heading(RequirementId id, RequirementKind kind, String title, Status status) {
  /** That of the id, which tells headings apart: they are keys of whole documents. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }
}
