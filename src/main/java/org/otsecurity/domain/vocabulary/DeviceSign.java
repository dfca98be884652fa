package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** Words around the name of a device that say nothing of which device is meant. */
public enum DeviceSign implements Coded {
  /** Before a name. */
  BEFORE("before"),
  /** Behind a name. */
  BEHIND("behind"),
  /** Says that a device is described by what it has. */
  HAS("has"),
  /** Directly before what a device does not have. */
  ABSENT("absent"),
  /** Between what a device does not have and what it does not have either. */
  ALSO_ABSENT("also-absent");

  private final String value;

  DeviceSign(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
