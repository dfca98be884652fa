package org.otsecurity.docs;

import java.util.ArrayList;
import java.util.List;

/** Splits a line as a shell does, as far as the documentation needs it. */
final class ShellWords {
  private ShellWords() {}

  /**
   * The words of one command; what stands behind a comment sign, pipe or redirection is not its.
   */
  static List<String> of(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean open = false;
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        if (c == quote) {
          quote = 0;
        } else {
          word.append(c);
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
        open = true;
      } else if (c == ' ') {
        if (open || !word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
        open = false;
      } else if ("|>;&".indexOf(c) >= 0 || (c == '#' && word.isEmpty())) {
        return words;
      } else {
        word.append(c);
      }
    }
    if (open || !word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }
}
