package org.otsecurity.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Schedule SCHEDULE =
      new Schedule(LocalTime.of(6, 0), DayOfWeek.SUNDAY, LocalTime.of(7, 0));

  @Test
  void aCheckEveryDayAndADigestOnSunday() {
    // The 28th of November 2026 is a Saturday.
    assertThat(next("2026-11-28T05:59:59Z")).isEqualTo("CHECK 2026-11-28T06:00Z");
    assertThat(next("2026-11-28T06:00:00Z")).isEqualTo("CHECK 2026-11-29T06:00Z");
    assertThat(next("2026-11-29T06:00:00Z")).isEqualTo("DIGEST 2026-11-29T07:00Z");
    assertThat(next("2026-11-29T07:00:00Z")).isEqualTo("CHECK 2026-11-30T06:00Z");
  }

  @Test
  void nothingIsDoneTwiceWhereClocksAreChanged() {
    Schedule early = new Schedule(LocalTime.of(2, 30), DayOfWeek.SUNDAY, LocalTime.of(2, 30));
    ZonedDateTime moment = ZonedDateTime.parse("2026-10-25T01:00+02:00[Europe/Berlin]");
    Schedule.Next first = early.after(moment);
    assertThat(first.job()).isEqualTo(Schedule.Job.CHECK);
    assertThat(early.after(first.at()).at()).isAfter(first.at());
  }

  private static String next(String moment) {
    Schedule.Next next = SCHEDULE.after(ZonedDateTime.parse(moment));
    return next.job() + " " + next.at();
  }
}
