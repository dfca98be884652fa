package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.otsecurity.SharedFiles;
import org.otsecurity.ingest.sync.LocalFiles;

/** The facts of releases in the corpus are those of the publishers' files, and nothing else. */
class ReleaseFilesTest {
  private static final Path FOLDER = Path.of("corpus", "releases");

  @Test
  void factsAreThoseOfThePublishersFiles() throws IOException {
    TakeReleases take = new TakeReleases(Path.of("corpus"));
    List<OfficialFile> files = new ArrayList<>();
    for (String each :
        List.of("data/mitre", "data/mitre-emb3d", "data/nist-800-53", SharedFiles.CPRT_CSF)) {
      files.addAll(LocalFiles.read(take::read, SharedFiles.file(each)).files());
    }
    TakeReleases.Plan plan = take.plan(files, LocalDate.EPOCH);
    // A release that is newer than the facts here may lie beside them.
    List<TakeReleases.Taken> known =
        plan.taken().stream().filter(each -> Files.exists(each.file())).toList();
    assertThat(known).allSatisfy(each -> assertThat(each.isNew()).as(each.version()).isFalse());
    assertThat(known).extracting(TakeReleases.Taken::file).containsExactlyElementsOf(releases());
  }

  private static List<Path> releases() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
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
