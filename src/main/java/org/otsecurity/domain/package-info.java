/**
 * Shared facts of the whole program as plain values, and the corpus that holds them all. Uses the
 * JDK only; everything else may use it.
 */
@NullMarked
package org.otsecurity.domain;

import org.jspecify.annotations.NullMarked;
