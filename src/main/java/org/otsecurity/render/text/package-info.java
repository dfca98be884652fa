/**
 * Answers as a person reads them, each written once as a sheet; {@code render.form} prints it.
 *
 * <p>A text is written from the answer record. What a text and the JSON of an answer both work out
 * stands in {@code render}, so that they cannot differ. Called by the command line.
 */
@NullMarked
package org.otsecurity.render.text;

import org.jspecify.annotations.NullMarked;
