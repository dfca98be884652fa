/**
 * What a publisher released: the requirements of one release of a document as its own files state
 * them, and what changed between two. JDK only; made by {@code source}, compared anywhere.
 */
@NullMarked
package org.otsecurity.domain.release;

import org.jspecify.annotations.NullMarked;
