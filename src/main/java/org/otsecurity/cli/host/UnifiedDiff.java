package org.otsecurity.cli.host;

import java.util.ArrayList;
import java.util.List;

/** What changes from one text to another, in the unified form, as one hunk. */
final class UnifiedDiff {
  private static final int CONTEXT = 3;
  private static final String NO_END = "\\ No newline at end of file";

  private UnifiedDiff() {}

  /** The lines of the difference; empty if there is none. */
  static List<String> of(String name, String before, String after) {
    if (before.equals(after)) {
      return List.of();
    }
    List<String> old = lines(before);
    List<String> fresh = lines(after);
    int same = 0;
    while (same < Math.min(old.size(), fresh.size()) && old.get(same).equals(fresh.get(same))) {
      same++;
    }
    int tail = 0;
    while (tail < Math.min(old.size(), fresh.size()) - same
        && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
      tail++;
    }
    int from = Math.max(0, same - CONTEXT);
    int behind = Math.min(tail, CONTEXT);
    int oldEnd = old.size() - tail;
    int freshEnd = fresh.size() - tail;
    List<String> diff = new ArrayList<>();
    diff.add("--- " + (before.isEmpty() ? "/dev/null" : name));
    diff.add("+++ " + name);
    diff.add("@@ -" + range(from, oldEnd + behind) + " +" + range(from, freshEnd + behind) + " @@");
    add(diff, " ", old.subList(from, same));
    add(diff, "-", old.subList(same, oldEnd));
    add(diff, "+", fresh.subList(same, freshEnd));
    add(diff, " ", old.subList(oldEnd, oldEnd + behind));
    return List.copyOf(diff);
  }

  private static String range(int from, int to) {
    int count = to - from;
    return (count == 0 ? from : from + 1) + "," + count;
  }

  private static void add(List<String> diff, String mark, List<String> lines) {
    for (String line : lines) {
      boolean ends = line.endsWith("\n");
      diff.add(mark + line.replace("\r\n", "").replace("\n", ""));
      if (!ends) {
        diff.add(NO_END);
      }
    }
  }

  /** The lines with their ends, so that a missing last one is a difference. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end + 1;
      lines.add(text.substring(start, end));
      start = end;
    }
    return lines;
  }
}
