/**
 * Measures search against judged queries: nDCG, reciprocal rank and recall. Called by the command
 * line and by tests; uses search only.
 */
@NullMarked
package org.otsecurity.query.evaluation;

import org.jspecify.annotations.NullMarked;
