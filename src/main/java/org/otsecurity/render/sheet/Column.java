package org.otsecurity.render.sheet;

/**
 * A column of a table.
 *
 * @param header what stands above it; may be empty
 * @param right whether its cells are flush right
 * @param flexible whether its cells may be wrapped to make the table fit
 * @param style how its cells stand out
 */
public record Column(String header, boolean right, boolean flexible, Style style) {
  /** A column that is never wrapped. */
  public static Column fixed(String header, Style style) {
    return new Column(header, false, false, style);
  }

  /** A column of ids. */
  public static Column id() {
    return fixed("ID", Style.ID);
  }

  /** A column of numbers. */
  public static Column number(String header) {
    return new Column(header, true, false, Style.PLAIN);
  }

  /** A column that gives way when the table is too wide. */
  public static Column flexible(String header) {
    return flexible(header, Style.PLAIN);
  }

  /** A column that gives way when the table is too wide, with cells that stand out. */
  public static Column flexible(String header, Style style) {
    return new Column(header, false, true, style);
  }
}
