/** Entry point and wiring. */
@NullMarked
package org.otsecurity;

import org.jspecify.annotations.NullMarked;
