package org.otsecurity.text;

/**
 * Counts the edits that make other words of one word: letters put in, left out or changed, and
 * neighbors swapped (optimal string alignment).
 *
 * <p>A column of the table of edits is one number, with a bit for each letter of the word (Hyyrö, A
 * Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003). So each letter
 * of the other word takes a few steps whatever the length of this one, and no memory.
 */
public final class EditDistance {
  /** Letters of a word that are counted; a longer one is near to none but itself. */
  public static final int LONGEST = Long.SIZE;

  private static final int ASCII = 128;

  private final String word;
  private final long[] places = new long[ASCII];

  private EditDistance(String word) {
    this.word = word;
    for (int i = 0; i < Math.min(word.length(), LONGEST); i++) {
      if (word.charAt(i) < ASCII) {
        places[word.charAt(i)] |= 1L << i;
      }
    }
  }

  /** Makes a word ready to be compared with others. */
  public static EditDistance from(String word) {
    return new EditDistance(word);
  }

  /**
   * The edits that make another word of this one.
   *
   * @return more than the bound, no matter how much more, if they exceed it
   */
  public int to(String other, int bound) {
    int more = bound + 1;
    int letters = word.length();
    if (word.equals(other)) {
      return Math.min(0, more);
    }
    if (Math.abs(letters - other.length()) > bound || letters > LONGEST) {
      return more;
    }
    if (letters == 0) {
      return Math.min(other.length(), more);
    }
    long last = 1L << (letters - 1);
    long increases = -1;
    long decreases = 0;
    long diagonal = 0;
    long before = 0;
    int edits = letters;
    for (int i = 0; i < other.length(); i++) {
      long here = places(other.charAt(i));
      long swapped = ((~diagonal & here) << 1) & before;
      diagonal = (((here & increases) + increases) ^ increases) | here | decreases | swapped;
      long right = decreases | ~(diagonal | increases);
      long left = diagonal & increases;
      edits += (right & last) != 0 ? 1 : 0;
      edits -= (left & last) != 0 ? 1 : 0;
      if (edits - (other.length() - 1 - i) > bound) {
        return more;
      }
      right = (right << 1) | 1;
      increases = (left << 1) | ~(diagonal | right);
      decreases = right & diagonal;
      before = here;
    }
    return Math.min(edits, more);
  }

  /** Where a letter stands in the word, a bit for each place. */
  private long places(char letter) {
    if (letter < ASCII) {
      return places[letter];
    }
    long found = 0;
    for (int at = word.indexOf(letter); at >= 0; at = word.indexOf(letter, at + 1)) {
      found |= 1L << at;
    }
    return found;
  }
}
