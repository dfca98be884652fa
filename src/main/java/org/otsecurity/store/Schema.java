package org.otsecurity.store;

import org.otsecurity.resource.Resource;

/** The schema file and the marks that a database made with it carries. */
final class Schema {
  /** Value of {@code PRAGMA application_id}: "OTSM". */
  static final int APPLICATION_ID = 1330926413;

  /** Value of {@code PRAGMA user_version}; raised with every change of {@code schema.sql}. */
  static final int VERSION = 13;

  private Schema() {}

  /** The statements of {@code schema.sql}. */
  static String sql() {
    return Resource.text(Schema.class, "schema.sql");
  }
}
