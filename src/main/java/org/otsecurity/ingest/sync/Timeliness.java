package org.otsecurity.ingest.sync;

import java.time.Clock;
import java.time.LocalDate;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.ingest.OfficialText;

/**
 * Whether official text is of its time: neither older than what is held nor from the future.
 *
 * @param ingest knows the releases of this build
 * @param clock knows today
 */
record Timeliness(OfficialIngest ingest, Clock clock) {
  /** Days by which a clock may be behind. */
  private static final int TOLERATED_DAYS = 7;

  /** Whether it is older than a release that is held; one that cannot be does not count. */
  boolean isOlder(OfficialText text, String before) {
    return ingest.isPossible(text.standard(), before)
        && Release.VERSION_ORDER.compare(text.version(), before) < 0;
  }

  /**
   * What claims to be of a day to come would pass for the newest until that day. A clock that is
   * behind what this build already knows is no measure.
   */
  void requireInTime(OfficialText text) {
    String known = ingest.known(text.standard()).date();
    LocalDate today = LocalDate.now(clock);
    boolean wrongClock = today.toString().compareTo(known) < 0;
    if (!wrongClock && text.date().compareTo(today.plusDays(TOLERATED_DAYS).toString()) > 0) {
      throw new SyncException(
          "The files of "
              + text.standard()
              + " are dated "
              + text.date()
              + ", which is after today ("
              + today
              + "); nothing was changed.",
          "Look whether the clock of this machine is right.");
    }
  }

  /** A stale mirror must not take newer text away. */
  void requireNotOlder(OfficialText text, String before) {
    if (isOlder(text, before)) {
      DocumentId standard = text.standard();
      throw new SyncException(
          "The files of "
              + standard
              + " are of release "
              + text.version()
              + ", older than the "
              + before
              + " that is held; nothing was changed.",
          "`ot-security sync remove " + standard + "` takes the newer ones away first.");
    }
  }
}
