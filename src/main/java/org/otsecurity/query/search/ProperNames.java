package org.otsecurity.query.search;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words that are names by the way they are written: with capitals behind the first letter, or with
 * one in the middle of a sentence in small letters. Nobody knows a better spelling of a name.
 */
final class ProperNames {
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private ProperNames() {}

  /** The names in a text, in lower case. */
  static Set<String> in(String text) {
    List<String> words = BETWEEN.splitAsStream(text).filter(each -> !each.isEmpty()).toList();
    long small = words.stream().filter(each -> Character.isLowerCase(each.charAt(0))).count();
    boolean sentence = 2 * small >= words.size();
    boolean shouted = words.size() > 1 && words.stream().noneMatch(ProperNames::hasSmall);
    Set<String> names = new HashSet<>();
    for (int i = 0; i < words.size() && !shouted; i++) {
      String word = words.get(i);
      boolean within = word.chars().skip(1).anyMatch(Character::isUpperCase);
      boolean begins = sentence && i > 0 && Character.isUpperCase(word.charAt(0));
      if (within || begins) {
        names.add(word.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }

  private static boolean hasSmall(String word) {
    return word.chars().anyMatch(Character::isLowerCase);
  }
}
