/**
 * Identifiers of standards and requirements: one grammar table that parses leniently and prints
 * canonically.
 */
@NullMarked
package org.otsecurity.domain.id;

import org.jspecify.annotations.NullMarked;
