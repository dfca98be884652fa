/**
 * Reads MITRE ATT&amp;CK for ICS, releases 16 to 20, and MITRE EMB3D from their STIX 2.1 bundles.
 * Called by {@code source.published}.
 */
@NullMarked
package org.otsecurity.source.stix;

import org.jspecify.annotations.NullMarked;
