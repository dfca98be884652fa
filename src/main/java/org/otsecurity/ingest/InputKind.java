package org.otsecurity.ingest;

import java.nio.file.Path;
import org.otsecurity.install.DataHome;
import org.otsecurity.store.Marks;

/** What a user adds: text of licensed copies, or receipts of official files. */
enum InputKind {
  LICENSED(Marks.LICENSED),
  OFFICIAL(Marks.OFFICIAL);

  private final String mark;

  InputKind(String mark) {
    this.mark = mark;
  }

  /** The beginning of the marks in the database. */
  String mark() {
    return mark;
  }

  /** Whether a mark in the database is of this kind. */
  boolean marks(String key) {
    return key.startsWith(mark);
  }

  /** The folder of the files, one per document. */
  Path folder(DataHome home) {
    return this == LICENSED ? home.licensed() : home.official();
  }
}
