package org.otsecurity.domain.vocabulary;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A language other than English that questions come in.
 *
 * @param id its code, for example {@code de}
 * @param name its name in English
 * @param script the Unicode script by which it is told; empty if it is written in Latin letters
 * @param letters lower-case letters that hardly another language of the script has; may be empty
 * @param signs words that hold a sentence of it together
 * @param weakSigns the same that are English words, parts of names or of several languages too, so
 *     that they tell nothing by themselves
 * @param endings endings by which the forms of its words differ
 * @param joints what may stand between the halves of a compound; empty if it writes none as one
 *     word
 * @param spellings what people write for letters that their keyboard lacks, by the letter
 * @param words what its trade words are in English, by the word or phrase; empty if its questions
 *     are recognized but not read
 */
public record Language(
    String id,
    String name,
    String script,
    String letters,
    List<String> signs,
    List<String> weakSigns,
    List<String> endings,
    List<String> joints,
    Map<String, String> spellings,
    Map<String, String> words) {
  /** Fewest letters that are left of a word without its ending. */
  private static final int SHORTEST_STEM = 3;

  public Language {
    endings =
        endings.stream()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  /** Whether its trade words are held, so that questions in it can be answered. */
  public boolean isRead() {
    return !words.isEmpty();
  }

  /** A text in lower case without accents, with {@code ss} for the sharp s. */
  public static String folded(String text) {
    if (isAscii(text)) {
      return text.toLowerCase(Locale.ROOT);
    }
    String lower = text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    String apart = Normalizer.normalize(lower, Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      if (Character.getType(apart.charAt(i)) != Character.NON_SPACING_MARK) {
        folded.append(apart.charAt(i));
      }
    }
    return folded.toString();
  }

  /** Whether a text has no other letters than those of English. */
  public static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /** What the forms of a folded word have in common. */
  public String stem(String folded) {
    for (String each : endings) {
      if (folded.endsWith(each) && folded.length() - each.length() >= SHORTEST_STEM) {
        return folded.substring(0, folded.length() - each.length());
      }
    }
    return folded;
  }

  /** All signs, weak ones too, folded. */
  public Set<String> foldedSigns() {
    Set<String> folded = new HashSet<>();
    for (String each : signs) {
      folded.addAll(writings(each));
    }
    for (String each : weakSigns) {
      folded.addAll(writings(each));
    }
    return folded;
  }

  /** A text folded in every way that people write it. */
  public Set<String> writings(String text) {
    String spelled = text.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> each : spellings.entrySet()) {
      spelled = spelled.replace(each.getKey(), each.getValue());
    }
    return Set.copyOf(List.of(folded(text), folded(spelled)));
  }

  /**
   * The stems that each writing of a phrase is found by: signs within it may be there or not.
   *
   * @param signs what {@link #foldedSigns} says
   */
  public Set<List<String>> keys(String phrase, Set<String> signs) {
    Set<List<String>> keys = new HashSet<>();
    for (String writing : writings(phrase)) {
      Words words = Words.of(writing);
      List<String> stems = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        boolean within = i > 0 && i < words.size() - 1;
        if (!within || !signs.contains(words.word(i))) {
          stems.add(stem(words.word(i)));
        }
      }
      keys.add(List.copyOf(stems));
    }
    return keys;
  }
}
