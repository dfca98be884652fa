/**
 * Checks the curated corpus itself: form, counts, facts against the publishers' files where those
 * are at hand, and the quality of our texts.
 */
@NullMarked
package org.otsecurity.corpus;

import org.jspecify.annotations.NullMarked;
