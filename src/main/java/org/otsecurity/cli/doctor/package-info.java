/** Examines an installation. */
@NullMarked
package org.otsecurity.cli.doctor;

import org.jspecify.annotations.NullMarked;
