package org.otsecurity.bench.growth;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/**
 * Texts of no meaning in the words of given texts, as often and beside the same neighbours as there
 * (a Markov chain over pairs of words). A word that the given texts have only once is sometimes
 * replaced by a new one, put together from the halves of two of them: a vocabulary grows with its
 * texts.
 */
final class Words {
  private static final String START = "";

  /** How often a rare word is a new one. */
  private static final double NEW = 0.15;

  private final Map<String, List<String>> followers = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<String> rare = new ArrayList<>();
  private final Random random;

  Words(Collection<String> texts, Random random) {
    this.random = random;
    for (String text : texts) {
      String before = START;
      for (String word : text.split("\\s+", -1)) {
        followers.computeIfAbsent(before, any -> new ArrayList<>()).add(word);
        counts.merge(word, 1, Integer::sum);
        before = word;
      }
    }
    counts.entrySet().stream()
        .filter(each -> each.getValue() == 1 && each.getKey().length() > 5)
        .map(Map.Entry::getKey)
        .filter(each -> each.chars().allMatch(Character::isLetter))
        .sorted()
        .forEach(rare::add);
  }

  /** A text of as many words as the given one. */
  String like(String text) {
    StringBuilder made = new StringBuilder(text.length() + 20);
    List<String> first = Objects.requireNonNull(followers.get(START));
    String word = START;
    for (int left = text.split("\\s+", -1).length; left > 0; left--) {
      List<String> next = followers.getOrDefault(word, first);
      word = next.get(random.nextInt(next.size()));
      made.append(made.isEmpty() ? "" : " ").append(varied(word));
    }
    return made.toString();
  }

  private String varied(String word) {
    if (counts.getOrDefault(word, 0) > 1 || rare.isEmpty() || random.nextDouble() >= NEW) {
      return word;
    }
    String head = rare.get(random.nextInt(rare.size()));
    String tail = rare.get(random.nextInt(rare.size()));
    return head.substring(0, (head.length() + 1) / 2) + tail.substring(tail.length() / 2);
  }
}
