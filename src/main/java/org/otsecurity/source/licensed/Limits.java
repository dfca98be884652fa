package org.otsecurity.source.licensed;

/** How large an input may be. The longest standard needs a twentieth of this. */
final class Limits {
  /** Bytes of a file. */
  static final int FILE_BYTES = 4 << 20;

  /** Bytes of all parts of a workbook together, unpacked. */
  static final int UNPACKED_BYTES = 16 << 20;

  /** Parts of a workbook. */
  static final int PARTS = 200;

  /** Rows of a file. */
  static final int ROWS = 2_000;

  /** Columns of a table. */
  static final int COLUMNS = 64;

  private Limits() {}
}
