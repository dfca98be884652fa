package org.otsecurity.query.search;

import java.util.Map;
import java.util.Optional;
import org.otsecurity.text.EditDistance;

/**
 * Reads a word that nobody knows as one that the corpus or the thesaurus knows: the one it is short
 * for, or the nearest one.
 */
final class Spelling {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 30;

  private final Map<String, Integer> words;
  private final String[] known;
  private final int[] counts;
  private final int[] letters;

  /** Takes words in a fixed order with the number of requirements that hold them. */
  Spelling(Map<String, Integer> words) {
    this.words = words;
    this.known = words.keySet().toArray(String[]::new);
    this.counts = new int[known.length];
    this.letters = new int[known.length];
    int i = 0;
    for (int count : words.values()) {
      counts[i] = count;
      letters[i] = letters(known[i]);
      i++;
    }
  }

  /** The letters in a word, one bit each: words with very different letters need no comparison. */
  private static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }

  boolean knows(String word) {
    return words.containsKey(word);
  }

  /** The two words that a word is run together from, both of them known. */
  Optional<String> split(String word) {
    String best = "";
    int bestCount = 0;
    for (int cut = 3; cut <= word.length() - 3; cut++) {
      int left = words.getOrDefault(word.substring(0, cut), 0);
      int right = words.getOrDefault(word.substring(cut), 0);
      if (Math.min(left, right) > bestCount) {
        bestCount = Math.min(left, right);
        best = word.substring(0, cut) + " " + word.substring(cut);
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** What an unknown word stands for: two known ones that are run together, else one. */
  Optional<String> meant(String word) {
    return split(word).or(() -> read(word));
  }

  /** The known word that an unknown one stands for: what it is short for, else the nearest. */
  Optional<String> read(String word) {
    return complete(word).or(() -> correct(word));
  }

  /** The most frequent known word that begins with this one, or with its singular. */
  private Optional<String> complete(String word) {
    Optional<String> whole = begunBy(word);
    boolean plural = word.endsWith("s") && !word.endsWith("ss");
    return whole.isPresent() || !plural ? whole : begunBy(word.substring(0, word.length() - 1));
  }

  private Optional<String> begunBy(String start) {
    if (start.length() < SHORTEST) {
      return Optional.empty();
    }
    int best = -1;
    for (int i = 0; i < known.length; i++) {
      if (known[i].startsWith(start) && (best < 0 || counts[i] > counts[best])) {
        best = i;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(known[best]);
  }

  /** The nearest known word within a distance that grows with the length. */
  Optional<String> correct(String word) {
    int length = word.length();
    if (length < SHORTEST || length > LONGEST) {
      return Optional.empty();
    }
    int bound = length < 6 ? 1 : length < 11 ? 2 : 3;
    String best = "";
    double bestCost = bound + 0.9;
    int wanted = letters(word);
    EditDistance edits = EditDistance.from(word);
    for (int i = 0; i < known.length; i++) {
      String each = known[i];
      if (Math.abs(each.length() - length) > bound
          || each.length() < 3
          || Integer.bitCount(letters[i] ^ wanted) > 2 * bound) {
        continue;
      }
      int distance = edits.to(each, bound);
      if (distance > bound) {
        continue;
      }
      double cost = distance - 0.08 * Math.log1p(counts[i]);
      if (each.charAt(0) != word.charAt(0)) {
        cost += 0.7;
      }
      if (each.charAt(each.length() - 1) != word.charAt(length - 1)) {
        cost += 0.15;
      }
      if (cost < bestCost) {
        bestCost = cost;
        best = each;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }
}
