package org.otsecurity.digest;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * When things are done: a check every day, a digest on one day of the week.
 *
 * @param checkAt time of the check
 * @param digestOn day of the digest
 * @param digestAt time of the digest
 */
public record Schedule(LocalTime checkAt, DayOfWeek digestOn, LocalTime digestAt) {
  /** What is to be done. */
  public enum Job {
    CHECK,
    DIGEST
  }

  /**
   * The next thing to be done.
   *
   * @param job what
   * @param at when
   */
  public record Next(Job job, ZonedDateTime at) {}

  /** What comes next after a moment; a check before a digest of the same moment. */
  public Next after(ZonedDateTime moment) {
    ZonedDateTime check = moment.with(checkAt);
    if (!check.isAfter(moment)) {
      check = moment.plusDays(1).with(checkAt);
    }
    ZonedDateTime digest = moment.with(digestAt);
    while (digest.getDayOfWeek() != digestOn || !digest.isAfter(moment)) {
      digest = digest.plusDays(1).with(digestAt);
    }
    return digest.isBefore(check) ? new Next(Job.DIGEST, digest) : new Next(Job.CHECK, check);
  }
}
