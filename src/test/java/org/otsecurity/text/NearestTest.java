package org.otsecurity.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;

class NearestTest {
  @Test
  void theNearestComesFirstThenTheFirstInTheAlphabet() {
    List<String> names = List.of("nist-800-82", "nist-800-53", "iec62443-3-3", "nist-csf");
    assertThat(Nearest.to("NIST 800 54", names, 3)).containsExactly("nist-800-53", "nist-800-82");
    assertThat(Nearest.to("csf", names, 3)).isEmpty();
    assertThat(Nearest.to("", List.of("a", "abc"), 3)).containsExactly("a");
    assertThat(Nearest.to("stuxnett", List.of("Stuxnet", "Stuxnet"), 3)).containsExactly("Stuxnet");
  }

  @Test
  void whatIsLeftOutEarlyIsNeverAmongTheNearest() {
    List<String> held = TestCorpus.store().read(reader -> reader.names());
    Set<String> names = new TreeSet<>(held);
    Nearest nearest = Nearest.among(names);
    Random random = new Random(7);
    for (String name : names) {
      if (random.nextInt(20) == 0) {
        String typed = mistyped(random, name);
        assertThat(nearest.to(typed, 3)).as(typed).isEqualTo(compared(typed, names));
      }
    }
  }

  /** The same by a comparison with every name. */
  private static List<String> compared(String typed, Set<String> names) {
    String wanted = plain(typed);
    int bound = Math.max(2, wanted.length() / 2);
    EditDistance edits = EditDistance.from(wanted);
    return names.stream()
        .filter(each -> edits.to(plain(each), bound) <= bound)
        .sorted(
            Comparator.comparingInt((String each) -> edits.to(plain(each), bound))
                .thenComparing(each -> each))
        .limit(3)
        .toList();
  }

  private static String plain(String name) {
    String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.()]", "");
    return plain.substring(0, Math.min(60, plain.length()));
  }

  private static String mistyped(Random random, String name) {
    StringBuilder typed = new StringBuilder(name);
    for (int i = random.nextInt(4); i >= 0; i--) {
      typed.setCharAt(random.nextInt(typed.length()), 'x');
    }
    return typed.toString();
  }
}
