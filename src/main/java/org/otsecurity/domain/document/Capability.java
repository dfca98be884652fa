package org.otsecurity.domain.document;

import java.util.Optional;
import org.otsecurity.domain.requirement.Coded;

/** What the rows of a document have that those of others lack. */
public enum Capability implements Coded {
  /** A lowest security level (SL-C) of IEC 62443. */
  SECURITY_LEVELS("security levels"),
  /** The component types of IEC 62443-4-2 to which a row applies. */
  COMPONENT_TYPES("component types"),
  /** The baselines of NIST SP 800-53B that select a row. */
  BASELINES("baselines"),
  /** Words that are sold, and that a user may add from a copy of their own. */
  LICENSED_TEXT("licensed text"),
  /** Labels: MITRE's mitigations name the rows as what carries them out. */
  MITIGATION_LABELS("mitigation labels"),
  /** Sections that speak of the controls of another document. */
  CONTROL_OVERLAY("control overlay"),
  /** Facts that are those of a publisher's release; see {@link RowsForm#RELEASED}. */
  RELEASED_ROWS("released rows");

  private final String value;

  Capability(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<Capability> parse(String text) {
    return Coded.parse(values(), text);
  }
}
