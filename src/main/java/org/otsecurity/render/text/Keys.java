package org.otsecurity.render.text;

/**
 * Names of facts as a person reads them; the corpus and releases name theirs by words and lines.
 */
final class Keys {
  private Keys() {}

  /** A name as words: {@code first_seen} is {@code first seen}. */
  static String words(String key) {
    return key.replace('_', ' ');
  }

  /** A name as the beginning of a line: {@code First seen}. */
  static String heading(String key) {
    String words = words(key);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
