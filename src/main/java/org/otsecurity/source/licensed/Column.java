package org.otsecurity.source.licensed;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A column of the tables, and a member of the JSON form. */
enum Column {
  STANDARD(60, true),
  EDITION(100, true),
  ID(60, true),
  TITLE(300, false),
  LEVEL(10, false),
  TEXT(20_000, true),
  RATIONALE(20_000, false);

  private final int longest;
  private final boolean required;

  Column(int longest, boolean required) {
    this.longest = longest;
    this.required = required;
  }

  /** The name in the heading. */
  String title() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Most characters of a value. */
  int longest() {
    return longest;
  }

  /** Whether a table must have it. */
  boolean required() {
    return required;
  }

  static Optional<Column> parse(String title) {
    return Arrays.stream(values())
        .filter(each -> each.title().equals(title.strip().toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  /** All names, for messages. */
  static String titles() {
    return String.join(", ", titles(Arrays.asList(values())));
  }

  static List<String> titles(List<Column> columns) {
    return columns.stream().map(Column::title).toList();
  }
}
