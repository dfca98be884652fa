/** The SQLite database: schema, writer, reader and full text. The only package with SQL. */
@NullMarked
package org.otsecurity.store;

import org.jspecify.annotations.NullMarked;
