/**
 * Shared facts of the whole program as plain values. Uses the JDK only; everything else may use it.
 */
@NullMarked
package org.otsecurity.domain;

import org.jspecify.annotations.NullMarked;
