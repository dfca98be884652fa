/**
 * Search: reads what people type, ranks requirements of all documents and says why each is there.
 * Called by every interface; uses the store's reader only.
 */
@NullMarked
package org.otsecurity.query.search;

import org.jspecify.annotations.NullMarked;
