package org.otsecurity.render;

/** Which part of a list an answer shows, in words. */
public final class Showing {
  private Showing() {}

  /**
   * {@code 11-20 of 134}.
   *
   * @param offset rows passed over
   * @param shown rows that are shown
   * @param total rows there are in all
   */
  public static String of(int offset, int shown, int total) {
    return shown == 0 ? "0 of " + total : (offset + 1) + "-" + (offset + shown) + " of " + total;
  }
}
