/**
 * Reads the curated YAML under {@code corpus/} into domain records. Used by {@code ingest} when the
 * database is compiled, never while serving.
 */
@NullMarked
package org.otsecurity.source.curated;

import org.jspecify.annotations.NullMarked;
