/**
 * Reads what people type of documents, requirements, names and words, and says what is not
 * understood; what all questions share.
 */
@NullMarked
package org.otsecurity.query.reading;

import org.jspecify.annotations.NullMarked;
