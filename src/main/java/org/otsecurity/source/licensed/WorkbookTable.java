package org.otsecurity.source.licensed;

/** A table of a workbook, and the highest index by which a cell refers to it. */
final class WorkbookTable {
  private int size;
  private int highest = -1;
  private String where = "";

  void grow() {
    size++;
  }

  void refer(int index, String from) {
    if (index > highest) {
      highest = index;
      where = from;
    }
  }

  boolean isEmpty() {
    return size == 0;
  }

  /**
   * Requires that cells refer to what it holds only.
   *
   * @param file the workbook
   * @param what what it is a table of
   * @throws LicensedFormatException if one does not
   */
  void requireThere(String file, String what) throws LicensedFormatException {
    if (highest >= size) {
      throw new LicensedFormatException(
          file,
          where,
          "it refers to " + what + " " + highest + ", which the workbook lacks.",
          "one of its " + size + ".");
    }
  }
}
