package org.otsecurity.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the values that look most like what was typed. */
public final class Nearest {
  private Nearest() {}

  private record Scored(String value, int distance) {}

  /** At most {@code most} of the candidates, nearest first; far ones are left out. */
  public static List<String> to(String typed, Collection<String> candidates, int most) {
    String wanted = plain(typed);
    int bound = Math.max(2, wanted.length() / 2);
    return candidates.stream()
        .distinct()
        .map(each -> new Scored(each, distance(wanted, plain(each))))
        .filter(each -> each.distance <= bound)
        .sorted(Comparator.comparingInt(Scored::distance).thenComparing(Scored::value))
        .limit(most)
        .map(Scored::value)
        .toList();
  }

  private static String plain(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.()]", "");
    return lower.length() > 60 ? lower.substring(0, 60) : lower;
  }

  /** Edit distance with transposition of neighbors (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + cost);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
