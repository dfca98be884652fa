/**
 * Search: reads what people type, ranks requirements of all documents and says why each is there.
 * Called by every interface; uses the store's reader, and asks for the terms, topics and sectors
 * that a question speaks of.
 */
@NullMarked
package org.otsecurity.query.search;

import org.jspecify.annotations.NullMarked;
