/** Readers of upstream formats, one package each: bytes in, domain records out. */
@NullMarked
package org.otsecurity.source;

import org.jspecify.annotations.NullMarked;
