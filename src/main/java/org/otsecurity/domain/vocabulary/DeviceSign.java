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
  /** Before a list of what a device does not have. */
  ABSENT("absent"),
  /** Ends such a list: what follows is there again. */
  PRESENT("present"),
  /** Behind what a device does not have; where nothing stands before it, as {@link #ABSENT}. */
  ABSENT_BEHIND("absent-behind"),
  /** Between things of which a sign behind the last speaks. */
  TOGETHER("together");

  private final String value;

  DeviceSign(String value) {
    this.value = value;
  }

  @Override
  public String value() {
    return value;
  }
}
