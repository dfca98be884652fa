package org.otsecurity.install;

import java.time.Clock;
import java.time.ZoneId;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/**
 * The time where the machine stands. Java reads the table of all time zones to know it, and
 * SQLite's driver asks for it at every start without a use for it; so it is put off until somebody
 * asks here.
 */
public final class LocalTime {
  private LocalTime() {}

  /** Lets whoever asks Java for the zone of the machine have another one. */
  public static void putOff() {
    TimeZone.setDefault(new SimpleTimeZone(0, "UTC"));
  }

  /** A clock in the zone of the machine. */
  public static Clock clock() {
    // Java asks the system again.
    TimeZone.setDefault(null);
    return Clock.system(ZoneId.systemDefault());
  }
}
