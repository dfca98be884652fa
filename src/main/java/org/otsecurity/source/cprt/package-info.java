/**
 * Reads JSON exports of NIST's Cybersecurity and Privacy Reference Tool (CPRT): the Cybersecurity
 * Framework with its words, SP 800-53B with ids and baselines. Called by {@code source.published}.
 */
@NullMarked
package org.otsecurity.source.cprt;

import org.jspecify.annotations.NullMarked;
