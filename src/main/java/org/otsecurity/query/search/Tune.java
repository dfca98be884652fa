package org.otsecurity.query.search;

final class Tune {
  private Tune() {}

  static double of(String name, double value) {
    return Double.parseDouble(System.getProperty(name, Double.toString(value)));
  }
}
