/**
 * Tells what a publisher's file is by its content and has it read by the right reader, within
 * bounds of size and depth. Called by {@code ingest}.
 */
@NullMarked
package org.otsecurity.source.published;

import org.jspecify.annotations.NullMarked;
