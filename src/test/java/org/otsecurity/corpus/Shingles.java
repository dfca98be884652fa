package org.otsecurity.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runs of consecutive words, which tell how much two texts share. */
final class Shingles {
  private static final Pattern WORD = Pattern.compile("[a-z0-9]+");

  private Shingles() {}

  /** The words of a text without case and punctuation. */
  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  /** The distinct runs of a number of words. */
  static Set<List<String>> of(String text, int length) {
    List<String> words = words(text);
    Set<List<String>> shingles = new LinkedHashSet<>();
    for (int i = 0; i + length <= words.size(); i++) {
      shingles.add(words.subList(i, i + length));
    }
    return shingles;
  }
}
