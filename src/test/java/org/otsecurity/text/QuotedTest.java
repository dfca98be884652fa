package org.otsecurity.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void isOnOneLineAndShort() {
    assertThat(Quoted.of(" SR 1.1\n\u001b[31m ")).isEqualTo("SR 1.1  [31m");
    assertThat(Quoted.of("a".repeat(80))).hasSize(80);
    assertThat(Quoted.of("a".repeat(81))).hasSize(81).endsWith("a…");
    assertThat(Quoted.question("a".repeat(5_000))).hasSize(201).endsWith("a…");
  }

  @Test
  void cutsNoCharacterInHalf() {
    String typed = "a".repeat(79) + "\uD83D\uDE00 and more";
    assertThat(Quoted.of(typed)).isEqualTo("a".repeat(79) + "…");
  }
}
