package org.otsecurity.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SortedTermsTest {
  private final SortedTerms terms =
      new SortedTerms(SortedTerms.pack(List.of("a", "ab", "abc", "b", "firewall", "zone")));

  @Test
  void everyTermIsFound() {
    for (String each : List.of("a", "ab", "abc", "b", "firewall", "zone")) {
      assertThat(terms.contains(each)).as(each).isTrue();
    }
  }

  @Test
  void nothingElseIsFound() {
    for (String each : List.of("", "abcd", "aa", "c", "fire", "firewalls", "zzz", "ab\nabc")) {
      assertThat(terms.contains(each)).as(each).isFalse();
    }
  }
}
