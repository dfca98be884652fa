package org.otsecurity.domain.requirement;

import java.util.Optional;

/** What an explanation of a requirement answers. */
public enum ExplanationKind implements Coded {
  /** Why the requirement exists. */
  RATIONALE("rationale"),
  /** How it is usually met, with cautions and evidence. */
  GUIDANCE("guidance"),
  /** What the OT overlay of SP 800-82 says about a control of SP 800-53. */
  OT_DISCUSSION("ot discussion"),
  /** Why the OT overlay adds a control to a baseline, or removes it. */
  OT_RATIONALE("ot rationale");

  private final String value;

  ExplanationKind(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** Finds a constant by its {@link #value()}, ignoring case. */
  public static Optional<ExplanationKind> parse(String text) {
    return Coded.parse(values(), text);
  }

  @Override
  public String toString() {
    return value;
  }
}
