/**
 * Sectors, jurisdictions, and which law, standard or guidance applies to whom and from when. Uses
 * ids of documents only.
 */
@NullMarked
package org.otsecurity.domain.sector;

import org.jspecify.annotations.NullMarked;
