/**
 * What the corpus declares of its documents: names, forms of ids, kinds of rows and how they
 * behave.
 */
@NullMarked
package org.otsecurity.domain.document;

import org.jspecify.annotations.NullMarked;
