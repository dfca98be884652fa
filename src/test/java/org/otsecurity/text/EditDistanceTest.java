package org.otsecurity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {
  @ParameterizedTest
  @CsvSource({
    "'','',0",
    "'',abc,3",
    "abc,'',3",
    "network,network,0",
    "netwrok,network,1",
    "firewal,firewall,1",
    "ab,ba,1",
    "ca,abc,3",
    "größe,grösse,2",
    "kitten,sitting,3"
  })
  void countsEdits(String a, String b, int edits) {
    assertThat(EditDistance.from(a).to(b, 9)).isEqualTo(edits);
  }

  @Test
  void agreesWithTheTableOfAllEdits() {
    Random random = new Random(62443);
    for (int i = 0; i < 20_000; i++) {
      String a = word(random, random.nextInt(65));
      String b = random.nextBoolean() ? word(random, random.nextInt(80)) : changed(random, a);
      int bound = random.nextInt(40);
      int edits = table(a, b);
      assertThat(EditDistance.from(a).to(b, bound))
          .as(a + " " + b + " " + bound)
          .isEqualTo(Math.min(edits, bound + 1));
    }
  }

  @Test
  void aLongWordIsNearToNoneButItself() {
    String word = "a".repeat(EditDistance.LONGEST + 1);
    assertThat(EditDistance.from(word).to(word, 2)).isZero();
    assertThat(EditDistance.from(word).to(word + "a", 2)).isGreaterThan(2);
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("abcé".charAt(random.nextInt(4)));
    }
    return word.toString();
  }

  private static String changed(Random random, String word) {
    StringBuilder changed = new StringBuilder(word);
    for (int i = random.nextInt(4); i > 0 && changed.length() > 1; i--) {
      int at = random.nextInt(changed.length() - 1);
      switch (random.nextInt(3)) {
        case 0 -> changed.deleteCharAt(at);
        case 1 -> changed.insert(at, 'b');
        default -> changed.insert(at, changed.charAt(at + 1)).deleteCharAt(at + 2);
      }
    }
    return changed.toString();
  }

  private static int table(String a, String b) {
    int[][] edits = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          edits[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(edits[i - 1][j], edits[i][j - 1]) + 1;
        edits[i][j] = Math.min(least, edits[i - 1][j - 1] + change);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
        }
      }
    }
    return edits[a.length()][b.length()];
  }
}
