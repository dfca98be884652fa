package org.otsecurity.question;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Words of a command line that a shell took apart because nobody quoted them. */
public final class JoinedWords {
  private JoinedWords() {}

  /**
   * The words, each with those behind it that belong to it.
   *
   * @param joined what a word and the next are together; empty if none belong together
   */
  public static List<String> of(List<String> words, String joined) {
    if (joined.isEmpty() || words.size() < 2) {
      return words;
    }
    Pattern pattern = Pattern.compile(joined, Pattern.CASE_INSENSITIVE);
    List<String> whole = new ArrayList<>();
    for (String each : words) {
      String both = whole.isEmpty() ? each : whole.getLast() + " " + each;
      if (!whole.isEmpty() && pattern.matcher(both).matches()) {
        whole.set(whole.size() - 1, both);
      } else {
        whole.add(each);
      }
    }
    return whole;
  }
}
