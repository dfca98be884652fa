package org.otsecurity.query.reading;

import org.otsecurity.store.KnownTable.Entry;

/**
 * A part of a text that names something that is known and not held.
 *
 * @param entry what it names
 * @param text as it stands there
 * @param proper whether it is nothing but the name of one thing, so that its words mean nothing by
 *     themselves
 */
public record NamedPart(Entry entry, String text, boolean proper) {}
