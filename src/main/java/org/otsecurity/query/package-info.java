/**
 * One class for each question a user asks. Uses the store's reader and returns plain answer
 * records.
 */
@NullMarked
package org.otsecurity.query;

import org.jspecify.annotations.NullMarked;
