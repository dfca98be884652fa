package org.otsecurity.mcp.transport;

/** Finds out whether calls can be answered, for {@code GET /ready}. */
@FunctionalInterface
public interface Readiness {
  /**
   * Asks what a call would ask, and returns if it is answered. May be interrupted.
   *
   * @throws Exception if it is not answered
   */
  void check() throws Exception;
}
