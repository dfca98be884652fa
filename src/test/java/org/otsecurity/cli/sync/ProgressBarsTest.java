package org.otsecurity.cli.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressBarsTest {
  @Test
  void theBarIsDrawnOverUntilItIsFull() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProgressBars bars = new ProgressBars(new PrintStream(out, true, StandardCharsets.UTF_8), 80);
    bars.start("ics-attack.json", 4096);
    bars.reached(2048);
    bars.reached(4096);
    bars.end();
    String text = out.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .startsWith("\rics-attack.json  [                        ]   0 %  0 KiB")
        .endsWith(
            "\rics-attack.json  [########################] 100 %  4 KiB" + System.lineSeparator());
  }

  @Test
  void aNarrowTerminalAndAnUnknownSizeAreEndured() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ProgressBars bars = new ProgressBars(new PrintStream(out, true, StandardCharsets.UTF_8), 20);
    bars.start("a-very-long-name-of-a-file-that-fits-nowhere.json", -1);
    bars.reached(10_240);
    bars.end();
    for (String each : out.toString(StandardCharsets.UTF_8).strip().split("\r")) {
      assertThat(each).hasSizeLessThan(20);
    }
  }
}
