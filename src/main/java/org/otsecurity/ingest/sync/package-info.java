/**
 * Brings official files into the data home: over HTTPS from their publishers or a mirror, from
 * files at hand, or as one bundle; and asks what is published. Nothing is fetched unless asked.
 */
@NullMarked
package org.otsecurity.ingest.sync;

import org.jspecify.annotations.NullMarked;
