/**
 * Words by which questions are read: lists of phrases with their meaning, as the corpus holds them,
 * and how they are found in a text. What a phrase means is decided by whoever asks.
 */
@NullMarked
package org.otsecurity.domain.vocabulary;

import org.jspecify.annotations.NullMarked;
