/**
 * Reads what users take from their own licensed copies: JSON, CSV and XLSX with the same columns.
 * Every file is hostile until read: its size, depth, rows, texts and characters are bounded, and no
 * message repeats its text. Called by {@code ingest}.
 */
@NullMarked
package org.otsecurity.source.licensed;

import org.jspecify.annotations.NullMarked;
