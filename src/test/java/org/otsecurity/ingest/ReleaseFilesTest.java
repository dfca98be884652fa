package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
          SharedFiles.file("data/mitre").toString(),
          SharedFiles.file("data/nist-800-53").toString(),
          SharedFiles.file(SharedFiles.CPRT_CSF).toString()
        });
    try (Stream<Path> written = Files.list(folder)) {
      for (Path each : written.toList()) {
        assertThat(FOLDER.resolve(each.getFileName())).hasSameTextualContentAs(each);
      }
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
