/** ATT&amp;CK techniques, what stops them, and which requirements answer threats. */
@NullMarked
package org.otsecurity.query.threat;

import org.jspecify.annotations.NullMarked;
