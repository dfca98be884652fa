package org.otsecurity.domain.vocabulary;

import org.otsecurity.domain.requirement.Coded;

/** Words around the name of a device that say nothing of which device is meant. */
public enum DeviceSign implements Coded {
  /** Before a name. */
  BEFORE("before"),
  /** Behind a name. */
  BEHIND("behind");

  private final String value;

  DeviceSign(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
