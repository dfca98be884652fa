package org.otsecurity.render.export;

/** Colors that tell more from less, readable in print and by who does not tell red from green. */
final class Heat {
  private static final String[] STEPS = {"FFFFFF", "E3EEF9", "BDD7EE", "8DBBE0", "5B9BD5"};

  private Heat() {}

  /**
   * The color of a share.
   *
   * @param share 0 to 1
   */
  static String color(double share) {
    return STEPS[(int) Math.round(share * (STEPS.length - 1))];
  }
}
