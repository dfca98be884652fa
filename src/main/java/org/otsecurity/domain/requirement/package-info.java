/** Requirements, their levels, baselines, texts and citations, and the standards that hold them. */
@NullMarked
package org.otsecurity.domain.requirement;

import org.jspecify.annotations.NullMarked;
