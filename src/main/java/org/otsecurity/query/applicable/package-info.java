/** Which laws, standards and guidance apply to a facility or product. */
@NullMarked
package org.otsecurity.query.applicable;

import org.jspecify.annotations.NullMarked;
