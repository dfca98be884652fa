package org.otsecurity.render.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Breaks prose into lines at spaces; a word longer than a line is cut. */
final class Wrap {
  private static final Pattern SPACES = Pattern.compile("\\s++");

  private Wrap() {}

  /** The lines of a text, each at most {@code width} characters; one empty line for no text. */
  static List<String> lines(String text, int width) {
    int room = Math.max(8, width);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : SPACES.split(text.strip())) {
      String rest = word;
      if (!line.isEmpty() && line.length() + 1 + rest.length() > room) {
        lines.add(line.toString());
        line.setLength(0);
      }
      while (rest.length() > room) {
        lines.add(rest.substring(0, room));
        rest = rest.substring(room);
      }
      if (!line.isEmpty()) {
        line.append(' ');
      }
      line.append(rest);
    }
    lines.add(line.toString());
    return lines;
  }
}
