/** What changed between releases of a document. */
@NullMarked
package org.otsecurity.query.change;

import org.jspecify.annotations.NullMarked;
