package org.otsecurity.query.threat;

import org.otsecurity.domain.requirement.Coded;

/**
 * How advanced a mitigation of EMB3D is ({@code x_mitre_emb3d_mitigation_maturity}), easiest first.
 */
enum MitigationTier implements Coded {
  FOUNDATIONAL("foundational"),
  INTERMEDIATE("intermediate"),
  LEADING("leading");

  private final String value;

  MitigationTier(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }

  /** The place of a tier, easiest first; behind all of them for one that is not known. */
  static int place(String tier) {
    return Coded.parse(values(), tier).map(Enum::ordinal).orElse(values().length);
  }
}
