/**
 * Reads MITRE ATT&amp;CK for ICS from its STIX 2.1 bundles, releases 16 to 20. Called by {@code
 * source.published}.
 */
@NullMarked
package org.otsecurity.source.stix;

import org.jspecify.annotations.NullMarked;
