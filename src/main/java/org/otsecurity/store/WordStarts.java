package org.otsecurity.store;

import java.util.Collection;

/**
 * How the stems looked for start, to pass over most words of a text without building them: stemming
 * never changes the first two letters of a word that is written out.
 */
public final class WordStarts {
  /** One bit for the last five bits of each of two letters: others with the same are let pass. */
  private final boolean[] pairs = new boolean[32 * 32];

  private WordStarts() {}

  /** The starts of some stems. */
  public static WordStarts of(Collection<String> stems) {
    WordStarts starts = new WordStarts();
    for (String stem : stems) {
      if (stem.length() == 1) {
        for (int second = 0; second < 32; second++) {
          starts.pairs[(stem.charAt(0) & 31) << 5 | second] = true;
        }
      } else if (!stem.isEmpty()) {
        starts.pairs[(stem.charAt(0) & 31) << 5 | (stem.charAt(1) & 31)] = true;
      }
    }
    return starts;
  }

  /** Whether a word that starts with these letters, in either case, may have one of the stems. */
  boolean may(char first, char second) {
    return pairs[(first & 31) << 5 | (second & 31)];
  }
}
