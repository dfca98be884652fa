/** Requirements and documents: one, many, by level, compared, explained. */
@NullMarked
package org.otsecurity.query.requirement;

import org.jspecify.annotations.NullMarked;
