/**
 * Reads NIST SP 800-53 from OSCAL catalogs and profiles of any 5.x release: nested parts in full,
 * parameters in words. Called by {@code source.published}.
 */
@NullMarked
package org.otsecurity.source.oscal;

import org.jspecify.annotations.NullMarked;
