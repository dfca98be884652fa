package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.SharedFiles;

/** The facts of releases in the corpus are those of the publishers' files, and nothing else. */
class ReleaseFilesTest {
  private static final Path FOLDER = Path.of("corpus", "releases");

  @TempDir Path folder = Path.of("");

  @Test
  void factsAreThoseOfThePublishersFiles() throws IOException {
    WriteReleaseFacts.main(
        new String[] {
          folder.toString(),
          // A release that is newer than the facts here may lie beside them.
          SharedFiles.file(SharedFiles.ATTACK_16).toString(),
          SharedFiles.file(SharedFiles.ATTACK_17).toString(),
          SharedFiles.file(SharedFiles.ATTACK_18).toString(),
          SharedFiles.file(SharedFiles.ATTACK_19).toString(),
          SharedFiles.file("data/nist-800-53").toString(),
          SharedFiles.file(SharedFiles.CPRT_CSF).toString()
        });
    assertThat(names(folder)).isEqualTo(names(FOLDER));
    for (String each : names(folder)) {
      assertThat(FOLDER.resolve(each)).hasSameTextualContentAs(folder.resolve(each));
    }
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(each -> each.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void factsHoldNoSentence() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path each : files.toList()) {
        for (String line : Files.readAllLines(each)) {
          assertThat(line.split("\t", -1)[Math.min(3, line.split("\t", -1).length - 1)])
              .as(each + ": " + line)
              .hasSizeLessThan(120)
              .doesNotContainPattern("[a-z]{3}\\. [A-Z]");
        }
      }
    }
  }
}
