package org.otsecurity.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of an output a page shows, written behind its fence, in their order: {@code 12} the
 * next 12 lines; {@code Maps_to+3} the line that begins with "Maps to" and 3 behind it; {@code
 * Maps_to+} that line and those behind it that are set deeper. Without any, all lines are shown.
 */
final class Excerpt {
  private static final String ELISION = "…";

  private Excerpt() {}

  /** The chosen lines, with an ellipsis for each run of lines left out. */
  static List<String> of(List<String> output, List<String> choices) {
    if (choices.isEmpty()) {
      return output;
    }
    List<String> shown = new ArrayList<>();
    int next = 0;
    for (String choice : choices) {
      int start = next;
      int end;
      if (choice.chars().allMatch(Character::isDigit)) {
        end = next + Integer.parseInt(choice);
      } else {
        int plus = choice.lastIndexOf('+');
        start = find(output, next, choice.substring(0, plus).replace('_', ' '));
        String count = choice.substring(plus + 1);
        end = count.isEmpty() ? endOfBlock(output, start) : start + 1 + Integer.parseInt(count);
      }
      if (start > next) {
        elide(shown);
      }
      next = Math.min(end, output.size());
      shown.addAll(output.subList(start, next));
    }
    if (next < output.size()) {
      elide(shown);
    }
    return shown;
  }

  private static int find(List<String> output, int from, String words) {
    for (int i = from; i < output.size(); i++) {
      if (output.get(i).strip().startsWith(words)) {
        return i;
      }
    }
    throw new AssertionError("no line of the output begins with \"" + words + "\"");
  }

  private static int endOfBlock(List<String> output, int start) {
    int end = start + 1;
    while (end < output.size() && indent(output.get(end)) > indent(output.get(start))) {
      end++;
    }
    return end;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** An ellipsis stands for the blank line before it too. */
  private static void elide(List<String> shown) {
    while (!shown.isEmpty() && shown.getLast().isBlank()) {
      shown.removeLast();
    }
    shown.add(ELISION);
  }
}
