package org.otsecurity.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The schema file and the marks that a database made with it carries. */
final class Schema {
  /** Value of {@code PRAGMA application_id}: "OTSM". */
  static final int APPLICATION_ID = 1330926413;

  /** Value of {@code PRAGMA user_version}; raised with every change of {@code schema.sql}. */
  static final int VERSION = 9;

  private Schema() {}

  /** The statements of {@code schema.sql}. */
  static String sql() {
    try (InputStream in = Schema.class.getResourceAsStream("schema.sql")) {
      if (in == null) {
        throw new IllegalStateException("schema.sql is not in the program");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
