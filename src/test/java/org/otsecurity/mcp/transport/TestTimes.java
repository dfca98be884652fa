package org.otsecurity.mcp.transport;

import java.time.Duration;

/** Times that no test waits for, however busy the machine, with some of them shortened. */
final class TestTimes {
  static final HttpLimits.Times PATIENT =
      new HttpLimits.Times(
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(5),
          Duration.ofMillis(500),
          Duration.ofMinutes(1));

  private TestTimes() {}

  /** A time for requests, and the same for a connection to rest: a stalled body ends with it. */
  static HttpLimits.Times requestAndIdle(Duration time) {
    return of(time, PATIENT.headers(), time, PATIENT.pace(), PATIENT.unattended());
  }

  static HttpLimits.Times request(Duration request, Duration unattended) {
    return of(PATIENT.idle(), PATIENT.headers(), request, PATIENT.pace(), unattended);
  }

  static HttpLimits.Times headers(Duration headers) {
    return of(PATIENT.idle(), headers, PATIENT.request(), PATIENT.pace(), PATIENT.unattended());
  }

  static HttpLimits.Times pace(Duration pace) {
    return of(PATIENT.idle(), PATIENT.headers(), PATIENT.request(), pace, PATIENT.unattended());
  }

  static HttpLimits.Times readiness(Duration readiness) {
    return new HttpLimits.Times(
        PATIENT.idle(),
        PATIENT.headers(),
        PATIENT.request(),
        PATIENT.pace(),
        PATIENT.unattended(),
        readiness);
  }

  private static HttpLimits.Times of(
      Duration idle, Duration headers, Duration request, Duration pace, Duration unattended) {
    return new HttpLimits.Times(idle, headers, request, pace, unattended, PATIENT.readiness());
  }
}
