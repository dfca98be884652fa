/**
 * What people ask for by name and this corpus does not hold: what it is, why it is not held, and
 * what is held instead.
 *
 * <p>Uses {@code domain.id} and {@code domain.requirement} only; everything else may use it.
 */
@NullMarked
package org.otsecurity.domain.known;

import org.jspecify.annotations.NullMarked;
