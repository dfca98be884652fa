/**
 * The digest: what is new with the documents, how urgent it is and what to do about it, as text and
 * HTML; and the schedule on which it is made. Called by {@code cli}.
 */
@NullMarked
package org.otsecurity.digest;

import org.jspecify.annotations.NullMarked;
