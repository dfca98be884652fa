/**
 * The command line: one command per file, picocli only here.
 *
 * <p>Commands ask the queries, and print what {@code render} makes of the answers. Only {@code
 * serve} knows the protocol layer. Called by {@code Main}.
 */
@NullMarked
package org.otsecurity.cli;

import org.jspecify.annotations.NullMarked;
