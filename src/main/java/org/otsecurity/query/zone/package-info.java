/** Zones, conduits and reference architectures. */
@NullMarked
package org.otsecurity.query.zone;

import org.jspecify.annotations.NullMarked;
