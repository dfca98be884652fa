package org.otsecurity.cli.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
  @Test
  void widthIsThatOfTheEnvironmentThenOfTheTerminal() {
    assertThat(Terminal.of(true, "132", Map.of()).columns()).isEqualTo(132);
    assertThat(Terminal.of(true, "132", Map.of("COLUMNS", "70")).columns()).isEqualTo(70);
    assertThat(Terminal.of(true, "0", Map.of("COLUMNS", "wide")).columns()).isEqualTo(100);
    assertThat(Terminal.of(false, "", Map.of()).columns()).isEqualTo(100);
  }

  @Test
  void colourNeedsATerminalThatWantsIt() {
    assertThat(Terminal.of(true, "80", Map.of("TERM", "xterm")).colour()).isTrue();
    assertThat(Terminal.of(true, "80", Map.of("NO_COLOR", "1")).colour()).isFalse();
    assertThat(Terminal.of(true, "80", Map.of("NO_COLOR", "")).colour()).isTrue();
    assertThat(Terminal.of(true, "80", Map.of("TERM", "dumb")).colour()).isFalse();
    assertThat(Terminal.of(false, "", Map.of()).colour()).isFalse();
  }

  @Test
  void colourIsForcedWhereNoTerminalIs() {
    assertThat(Terminal.of(false, "", Map.of("CLICOLOR_FORCE", "1")).colour()).isTrue();
    assertThat(Terminal.of(false, "", Map.of("FORCE_COLOR", "1")).colour()).isTrue();
    assertThat(Terminal.of(false, "", Map.of("CLICOLOR_FORCE", "0")).colour()).isFalse();
    assertThat(Terminal.of(false, "", Map.of("FORCE_COLOR", "1", "NO_COLOR", "1")).colour())
        .isFalse();
  }

  @Test
  void heightIsToldBeforeTheWidth() {
    assertThat(Terminal.of(true, "48 132", Map.of()).rows()).isEqualTo(48);
    assertThat(Terminal.of(true, "48 132", Map.of()).columns()).isEqualTo(132);
    assertThat(Terminal.of(true, "132", Map.of()).rows()).isZero();
  }
}
