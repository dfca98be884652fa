/**
 * Mappings between requirements of different documents: who asserts them, with which relationship
 * and confidence, and for which reason. Uses the rest of the domain only.
 */
@NullMarked
package org.otsecurity.domain.mapping;

import org.jspecify.annotations.NullMarked;
