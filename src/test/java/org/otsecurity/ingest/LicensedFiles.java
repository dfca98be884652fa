package org.otsecurity.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.otsecurity.TestCorpus;
import org.otsecurity.TestDocuments;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.install.Installation;
import org.otsecurity.store.RequirementFilter;

/** Files of text that is ours, in place of a licensed copy. */
final class LicensedFiles {
  /** A word that no corpus holds, in every text. */
  static final String WORD = "zebrafinch";

  private LicensedFiles() {}

  static Installation installation() {
    return new Installation(
        Objects.requireNonNull(TestCorpus.database().toAbsolutePath().getParent()));
  }

  static List<Requirement> requirements(DocumentId standard) {
    return TestCorpus.store()
        .read(reader -> reader.requirements(RequirementFilter.all(standard), 10_000, 0));
  }

  /** A CSV file with a text for every requirement of IEC 62443-3-3. */
  static Path whole(Path file, String edition) throws IOException {
    List<String> lines = new ArrayList<>(List.of("standard,edition,id,level,text,rationale"));
    for (Requirement each : requirements(TestDocuments.IEC_62443_3_3)) {
      lines.add(
          "iec62443-3-3,%s,%s,%s,\"%s sample text, %s of edition %s\",%s"
              .formatted(
                  edition,
                  each.id().value(),
                  each.level().map(Object::toString).orElse(""),
                  WORD,
                  each.id().value(),
                  edition,
                  WORD + " reason"));
    }
    return Files.write(file, lines);
  }

  /** A JSON file with some rows of IEC 62443-3-3. */
  static Path json(Path file, String... rows) throws IOException {
    return Files.writeString(
        file,
        """
        {
          "standard": "iec62443-3-3",
          "edition": "2013",
          "requirements": [
        %s
          ]
        }
        """
            .formatted(String.join(",\n", rows)));
  }

  /** Checks that a file is refused with these words. */
  static void refused(LicensedIngest ingest, Path file, String message) {
    assertThatThrownBy(() -> ingest.check(List.of(file), false))
        .isInstanceOfSatisfying(
            IngestException.class,
            e ->
                assertThat(e.getMessage() + String.join("\n", e.details()) + e.remedy())
                    .contains(message));
  }
}
