package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Output that does not arrive is an error, unless nobody wants it any more. */
class OutputLossTest {
  @TempDir Path folder = Path.of("");

  /** A stream that fails after some bytes. */
  private static final class Failing extends OutputStream {
    private final String reason;
    private int left;

    private Failing(String reason, int left) {
      this.reason = reason;
      this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
      if (left-- <= 0) {
        throw new IOException(reason);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--help",
        "--version",
        "help search",
        "search --help",
        "ingest",
        "search firewall",
        "search firewall --json",
        "show SR 1.1",
        "explain SR 1.1",
        "term zone",
        "list",
        "list --json",
        "levels 2",
        "zones substation",
        "map CIP-007-6 R2 iec62443-3-3",
        "techniques --asset PLC",
        "threats T0886",
        "diff mitre-ics",
        "export mappings --from iec62443-3-3 --to nist-800-53",
        "export matrix --asset PLC",
        "export navigator --asset PLC",
        "config",
        "config cursor",
        "config cursor --json",
        "completion bash",
        "completion fish",
        "ingest schema",
        "ingest list",
        "ingest template iec62443-3-3",
        "sync list",
        "digest --no-check",
        "digest --no-check --html"
      })
  void everyCommandSaysWhatWasNotWritten(String command) {
    String[] arguments = command.isEmpty() ? new String[0] : command.split(" ");
    CommandRun whole = CommandRun.of(arguments);
    assertThat(whole.code()).as(whole.err()).isZero();
    for (int bytes : List.of(0, 10)) {
      CommandRun full = CommandRun.to(new Failing("No space left on device", bytes), arguments);
      assertThat(full.code()).as("full after %d bytes", bytes).isEqualTo(74);
      assertThat(full.err())
          .isEqualToNormalizingNewlines(
              "ot-security: The output could not be written (No space left on device).\n");
      CommandRun closed = CommandRun.to(new Failing("Broken pipe", bytes), arguments);
      assertThat(closed.code()).as("closed after %d bytes", bytes).isEqualTo(141);
      assertThat(closed.err()).isEmpty();
    }
  }

  @Test
  void whatFailedKeepsItsCode() {
    CommandRun run = CommandRun.to(new Failing("No space left on device", 0), "show", "T9999");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("T9999").doesNotContain("could not be written");
  }

  @ParameterizedTest
  @CsvSource({
    "zones substation --svg, a.svg",
    "export mappings --from iec62443-3-3 --to nist-800-53, a.csv",
    "export matrix --asset PLC, a.csv",
    "export navigator --asset PLC, a.json",
    "ingest template iec62443-3-3, a.csv"
  })
  void filesThatCannotBeWrittenLeaveNothing(String command, String name) throws IOException {
    Path file = folder.resolve("no-folder").resolve(name);
    CommandRun run = CommandRun.of((command + " " + file).split(" "));
    assertThat(run.code()).isEqualTo(74);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replaceAll("\\s+", " "))
        .contains("could not be written", "no such folder", "has room")
        .doesNotContain("Exception");
    file = Files.createDirectory(folder.resolve("no-folder")).resolve(name);
    run = CommandRun.of((command + " " + file).split(" "));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(file).isNotEmptyFile();
    assertThat(file.getParent()).isDirectoryNotContaining("glob:**.new");
  }
}
