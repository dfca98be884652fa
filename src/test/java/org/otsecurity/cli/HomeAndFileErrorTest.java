package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.SharedFiles;
import org.otsecurity.install.DataHome;

/**
 * A data home that cannot be used, or that others can use, and files named as what they are not.
 */
class HomeAndFileErrorTest {
  private static final String SAMPLE = "docs/ingest/sample.json";

  @TempDir Path folder = Path.of("");

  /** A link to itself can be looked into by nobody, not even by those whom no permission binds. */
  @Test
  void aHomeThatCannotBeReadIsSaid() throws IOException {
    Path link = folder.resolve("link");
    Files.createSymbolicLink(link, link);
    DataHome home = new DataHome(link);
    for (String[] command :
        List.of(
            new String[] {"ingest", "list"},
            new String[] {"sync", "list"},
            new String[] {"ingest", "iec62443", SAMPLE},
            new String[] {"ingest", "rebuild"})) {
      CommandRun run = CommandRun.at(home, command);
      assertThat(run.code()).as(run.err()).isEqualTo(74);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).contains("cannot be read or changed").doesNotContain("Exception");
    }
    CommandRun answer = CommandRun.at(home, "show", "SR 1.1");
    assertThat(answer.code()).isZero();
    assertThat(answer.err()).contains("answering without your licensed and official text");
  }

  @ParameterizedTest
  @CsvSource({
    "rwxrwxrwx, rw-------, can change the data home",
    "rwx---rwx, rw-------, can change the data home",
    "rwx------, rw-rw-rw-, can change the data home",
    "rwxr-xr-x, rw-r--r--, can read the text"
  })
  void aHomeOpenToOthersIsSaid(String home, String database, String warning) throws IOException {
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "no POSIX system");
    DataHome opened = new DataHome(folder.resolve("home"));
    assertThat(CommandRun.at(opened, "ingest", "iec62443", SAMPLE).code()).isZero();
    for (String[] command :
        List.of(new String[] {"show", "SR 1.1"}, new String[] {"ingest", "list"})) {
      permit(opened, "rwx------", "rw-------");
      assertThat(CommandRun.at(opened, command).err()).isEmpty();
      permit(opened, "rwxr-xr-x", "rw-------");
      assertThat(CommandRun.at(opened, command).err()).isEmpty();
      permit(opened, home, database);
      CommandRun run = CommandRun.at(opened, command);
      assertThat(run.code()).isZero();
      assertThat(run.err()).hasLineCount(1).contains(warning, opened.directory().toString());
    }
  }

  private static void permit(DataHome home, String folder, String database) throws IOException {
    Files.setPosixFilePermissions(home.directory(), PosixFilePermissions.fromString(folder));
    Files.setPosixFilePermissions(home.database(), PosixFilePermissions.fromString(database));
  }

  /** At whatever moment the disk is full: a small tmpfs, where one can be mounted. */
  @Test
  void aFullDiskHasItsOwnCode() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", small.toString()),
        "skipped: no tmpfs can be mounted here");
    try {
      DataHome home = new DataHome(small.resolve("home"));
      Path fill = small.resolve("fill");
      List<String> messages = new ArrayList<>();
      for (int free : List.of(0, 2, 5, 7, 9)) {
        Files.write(fill, new byte[(20 - free) * (1 << 20) - (64 << 10)]);
        CommandRun run = CommandRun.at(home, "ingest", "iec62443", SAMPLE);
        if (run.code() != 0) {
          assertThat(run.code()).as(run.err()).isEqualTo(74);
          assertThat(run.err()).doesNotContain("Exception", "SQL");
          messages.add(run.err());
        }
        Files.delete(fill);
      }
      assertThat(messages).isNotEmpty().allSatisfy(each -> assertThat(each).contains("is full"));
      assertThat(CommandRun.at(home, "ingest", "iec62443", SAMPLE).code()).isZero();
    } finally {
      run("umount", small.toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "export navigator --asset PLC, layer.csv, .json",
    "export navigator --asset PLC, layer, .json",
    "export matrix --asset PLC, matrix.json, .csv or .xlsx",
    "ingest template iec62443-3-3, mine.txt, .json or .csv or .xlsx",
    "zones substation --svg, zones.json, .svg",
    "bundle create, official.csv, .zip"
  })
  void aFileIsNamedAsWhatItIs(String command, String name, String valid) {
    Path file = folder.resolve(name);
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(file.toString());
    CommandRun run =
        CommandRun.at(new DataHome(folder.resolve("home")), words.toArray(new String[0]));
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().replaceAll("\\s+", " ")).contains("tells another form", "Use " + valid);
    assertThat(file).doesNotExist();
  }

  @Test
  void aDayToComeIsExplained() throws IOException {
    DataHome home = new DataHome(folder.resolve("home"));
    Path file = SharedFiles.file(SharedFiles.CPRT_CSF);
    assertThat(CommandRun.at(home, "sync", "--from", file.toString()).code()).isZero();
    Path receipt = home.official().resolve("nist-csf.json");
    String text = Files.readString(receipt);
    Files.writeString(
        receipt, text.replaceFirst("\"since\": \"[^\"]*\"", "\"since\": \"9040-01-01\""));
    assertThat(CommandRun.at(home, "sync", "list").out())
        .contains("held since 9040-01-01 (after today: the clock was ahead");
    assertThat(CommandRun.at(home, "sync", "--from", file.toString()).code()).isZero();
    assertThat(Files.readString(receipt)).isEqualTo(text);
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
