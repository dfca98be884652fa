/** Terms of the field, and topics that no single row answers. */
@NullMarked
package org.otsecurity.query.term;

import org.jspecify.annotations.NullMarked;
