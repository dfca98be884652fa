/**
 * Compiles sources into the database: reads, checks, writes to a temporary file and renames it into
 * place.
 */
@NullMarked
package org.otsecurity.ingest;

import org.jspecify.annotations.NullMarked;
