/**
 * Answers as text for people: tables, wrapped prose, colour where a terminal shows it.
 *
 * <p>Everything is written from the JSON of an answer, so a text cannot hold a fact that the JSON
 * lacks, and an answer that came over MCP prints the same way. Called by the command line.
 */
@NullMarked
package org.otsecurity.render.text;

import org.jspecify.annotations.NullMarked;
