package org.otsecurity.render.text;

/** Names of facts as a person reads them. */
final class Keys {
  private Keys() {}

  /** A key as words: {@code mitigated_by} is {@code mitigated by}. */
  static String words(String key) {
    return key.replace('_', ' ').replace("mitre", "MITRE");
  }

  /** A key as the beginning of a line: {@code Mitigated by}. */
  static String heading(String key) {
    String words = words(key);
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
