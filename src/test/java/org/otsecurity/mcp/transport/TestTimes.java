package org.otsecurity.mcp.transport;

import java.time.Duration;

/** The standard times with some of them changed. */
final class TestTimes {
  private static final HttpLimits.Times STANDARD = HttpLimits.standard().times();

  private TestTimes() {}

  /** A time for requests, and the same for a connection to rest: a stalled body ends with it. */
  static HttpLimits.Times requestAndIdle(Duration time) {
    return of(time, STANDARD.headers(), time, STANDARD.pace(), STANDARD.unattended());
  }

  static HttpLimits.Times request(Duration request, Duration unattended) {
    return of(STANDARD.idle(), STANDARD.headers(), request, STANDARD.pace(), unattended);
  }

  static HttpLimits.Times headers(Duration headers) {
    return of(STANDARD.idle(), headers, STANDARD.request(), STANDARD.pace(), STANDARD.unattended());
  }

  static HttpLimits.Times pace(Duration pace) {
    return of(STANDARD.idle(), STANDARD.headers(), STANDARD.request(), pace, STANDARD.unattended());
  }

  static HttpLimits.Times readiness(Duration readiness) {
    return new HttpLimits.Times(
        STANDARD.idle(),
        STANDARD.headers(),
        STANDARD.request(),
        STANDARD.pace(),
        STANDARD.unattended(),
        readiness);
  }

  private static HttpLimits.Times of(
      Duration idle, Duration headers, Duration request, Duration pace, Duration unattended) {
    return new HttpLimits.Times(idle, headers, request, pace, unattended, STANDARD.readiness());
  }
}
