/** What NERC CIP demands, and what of IEC 62443 corresponds to it. */
@NullMarked
package org.otsecurity.query.nerc;

import org.jspecify.annotations.NullMarked;
