/** JSON trees, read within bounds and written without an object mapper. Knows no standards. */
@NullMarked
package org.otsecurity.json;

import org.jspecify.annotations.NullMarked;
