/** Rows of a document against others: matrices, gaps and checklists. */
@NullMarked
package org.otsecurity.query.matrix;

import org.jspecify.annotations.NullMarked;
