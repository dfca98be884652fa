/** What maps to what, who says so, and how sure it is. */
@NullMarked
package org.otsecurity.query.mapping;

import org.jspecify.annotations.NullMarked;
