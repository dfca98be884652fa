package org.otsecurity.source.licensed;

import java.util.EnumMap;
import java.util.Map;

/**
 * One row of a file, with its values as they stand there; what is absent is empty.
 *
 * @param file name of the file
 * @param where line, JSON pointer or sheet and row
 * @param standard the document
 * @param edition edition of the copy
 * @param id the requirement
 * @param title its title, for orientation
 * @param level its lowest security level
 * @param text its words
 * @param rationale the words of its rationale
 */
public record LicensedRow(
    String file,
    String where,
    String standard,
    String edition,
    String id,
    String title,
    String level,
    String text,
    String rationale) {

  /** Collects the values of a row and checks each for length and characters. */
  static final class Builder {
    private final String file;
    private final String where;
    private final Map<Column, String> values = new EnumMap<>(Column.class);

    Builder(String file, String where) {
      this.file = file;
      this.where = where;
    }

    void set(Column column, String value) throws LicensedFormatException {
      if (value.length() > column.longest()) {
        throw new LicensedFormatException(
            file,
            where,
            "the " + column.title() + " has " + value.length() + " characters.",
            "at most " + column.longest() + ".");
      }
      int forbidden = forbidden(value);
      if (forbidden >= 0) {
        throw new LicensedFormatException(
            file,
            where,
            "the %s holds the control character U+%04X.".formatted(column.title(), forbidden),
            "text without control characters, apart from tabs and line ends.");
      }
      values.put(column, value.replace("\r\n", "\n").replace('\r', '\n').strip());
    }

    boolean isEmpty() {
      return values.values().stream().allMatch(String::isEmpty);
    }

    LicensedRow build() {
      return new LicensedRow(
          file,
          where,
          get(Column.STANDARD),
          get(Column.EDITION),
          get(Column.ID),
          get(Column.TITLE),
          get(Column.LEVEL),
          get(Column.TEXT),
          get(Column.RATIONALE));
    }

    private String get(Column column) {
      return values.getOrDefault(column, "");
    }

    /** A character that could steer a terminal or disguise text; -1 if there is none. */
    private static int forbidden(String value) {
      return value
          .codePoints()
          .filter(c ->
              (Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                  || (c >= 0x202a && c <= 0x202e)
                  || (c >= 0x2066 && c <= 0x2069)
                  || (c >= 0xd800 && c <= 0xdfff)
                  || c == 0xfffe
                  || c == 0xffff)
          .findFirst()
          .orElse(-1);
    }
  }
}
