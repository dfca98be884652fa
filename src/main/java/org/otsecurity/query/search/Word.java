package org.otsecurity.query.search;

/**
 * A word of a query.
 *
 * @param typed in lower case, as typed or as read for what was typed
 * @param stem its stem
 * @param function whether it only holds a sentence together
 */
record Word(String typed, String stem, boolean function) {
  /** Whether it is a number: a number alone says nothing of what it counts. */
  boolean isNumber() {
    return typed.chars().allMatch(Character::isDigit);
  }
}
