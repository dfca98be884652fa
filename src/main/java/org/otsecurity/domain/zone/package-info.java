/**
 * Zones and conduits: the levels of the Purdue model and reference architectures, as values.
 *
 * <p>Uses {@code domain.id} only; everything else may use it.
 */
@NullMarked
package org.otsecurity.domain.zone;

import org.jspecify.annotations.NullMarked;
