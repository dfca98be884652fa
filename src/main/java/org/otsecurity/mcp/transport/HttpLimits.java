package org.otsecurity.mcp.transport;

import java.time.Duration;

/**
 * What the HTTP side spends at most, so that no client and no number of them can use up the
 * process.
 *
 * @param requestsPerSecond how many requests one client address may send; 0 for any number
 */
public record HttpLimits(Counts counts, Bytes bytes, Times times, int requestsPerSecond) {
  /** As many as the database has readers: more only take turns, which costs a tenth of the rate. */
  private static final int CALLS = 8;

  /**
   * How many at once.
   *
   * @param connections open connections; further ones wait until one closes
   * @param calls requests that are worked on
   * @param queuedCalls requests that wait for their turn; further ones are refused
   * @param streams clients that listen for changes; further ones are refused
   */
  public record Counts(int connections, int calls, int queuedCalls, int streams) {}

  /**
   * How much memory and how slow a transfer.
   *
   * @param bodies bytes of all requests that have arrived and are not read yet, beyond the first
   *     {@value #SMALL_BODY} of each
   * @param answers bytes of all answers that wait for their readers, beyond those of at most
   *     {@value #SMALL_ANSWER}
   * @param perSecond the slowest a client may send a request or take an answer, measured over
   *     {@link Times#pace}
   */
  public record Bytes(long bodies, long answers, int perSecond) {
    /** What every request may hold without asking, so that large ones cannot crowd out the rest. */
    static final int SMALL_BODY = 8 << 10;

    /** The largest answer that needs no room among the waiting ones. */
    static final int SMALL_ANSWER = 16 << 10;
  }

  /**
   * How long.
   *
   * @param idle how long a connection may rest between requests
   * @param headers from the first byte of a request to the end of its headers
   * @param request to receive a body, and again to answer, waiting for a turn included
   * @param pace the span over which the speed of a transfer is measured
   * @param unattended how long a call runs on before the server looks whether its client is still
   *     there. A client that closes its sending side and reads on gets what is ready by then.
   * @param readiness to ask the database for {@code /ready}
   */
  public record Times(
      Duration idle,
      Duration headers,
      Duration request,
      Duration pace,
      Duration unattended,
      Duration readiness) {}

  /**
   * Returns the limits that suit this process: the bytes follow from its memory, and a client may
   * send as many requests as it likes.
   */
  public static HttpLimits standard() {
    long share = Runtime.getRuntime().maxMemory() / 8;
    return new HttpLimits(
        new Counts(1_500, CALLS, 1_200, 200),
        new Bytes(share, share, 4 << 10),
        new Times(
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMillis(500),
            Duration.ofSeconds(2)),
        0);
  }

  /** Returns these limits with other counts. */
  public HttpLimits with(Counts others) {
    return new HttpLimits(others, bytes, times, requestsPerSecond);
  }

  /** Returns these limits with other sizes. */
  public HttpLimits with(Bytes others) {
    return new HttpLimits(counts, others, times, requestsPerSecond);
  }

  /** Returns these limits with other times. */
  public HttpLimits with(Times others) {
    return new HttpLimits(counts, bytes, others, requestsPerSecond);
  }

  /** Returns these limits with another rate per client address. */
  public HttpLimits withRequestsPerSecond(int rate) {
    return new HttpLimits(counts, bytes, times, rate);
  }
}
