package org.otsecurity.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program when the system does not take what it writes. */
class OutputLossIT {
  @TempDir Path folder = Path.of("");

  @BeforeAll
  static void deviceIsThere() {
    assumeThat(Path.of("/dev/full")).exists();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--help",
        "list",
        "search firewall --json",
        "completion bash",
        "config cursor",
        "demo"
      })
  void aFullDeviceIsAnError(String command) throws Exception {
    Launcher.Output output = shell("\"$0\" " + command + " > /dev/full");
    assertThat(output.code()).as(output.err()).isEqualTo(74);
    assertThat(output.err()).contains("The output could not be written (").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zones substation --svg", "export navigator --asset PLC"})
  void aFileOnAFullDeviceIsAnError(String command) throws Exception {
    Launcher.Output output = shell("\"$0\" " + command + " /dev/full");
    assertThat(output.code()).as(output.err()).isEqualTo(74);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).contains("/dev/full could not be written (");
  }

  @Test
  void aReaderThatHasEnoughIsNone() throws Exception {
    Path gone = folder.resolve("gone");
    Path code = folder.resolve("code");
    Launcher.Output output =
        shell(
            """
            { until [ -e '%1$s' ]; do sleep 0.1; done; "$0" list; echo $? > '%2$s'; } |
              { exec <&-; : > '%1$s'; }
            """
                .formatted(gone, code));
    assertThat(output.err()).isEmpty();
    assertThat(output.out()).isEmpty();
    assertThat(Files.readString(code).strip()).isEqualTo("141");
  }

  @Test
  void whatDoesNotFitLeavesTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("out.csv"), "old");
    Launcher.Output output =
        shell("ulimit -f 8; exec \"$0\" export matrix --asset PLC '" + file + "'");
    assertThat(output.code()).as(output.err()).isEqualTo(74);
    assertThat(output.err()).contains("could not be written").doesNotContain("Exception");
    assertThat(file).hasContent("old");
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(file);
    }
  }

  private static Launcher.Output shell(String script) throws Exception {
    ProcessBuilder builder =
        Launcher.command(Path.of("/bin/sh"), "-c", script, Launcher.SCRIPT.toString());
    return Launcher.run(builder, "");
  }
}
