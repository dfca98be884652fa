package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.otsecurity.Folders;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.SourceWords;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.store.Store;

/** A data home with official text of ATT&amp;CK. */
final class SyncedHome {
  private final DataHome files;

  SyncedHome(Path folder) {
    this.files = new DataHome(folder);
  }

  DataHome files() {
    return files;
  }

  /** Becomes a copy of another one. */
  void replaceBy(SyncedHome other) throws IOException {
    Folders.replace(files.directory(), other.files.directory());
  }

  Sync sync() {
    OfficialIngest ingest =
        new OfficialIngest(
            new Installation(
                Objects.requireNonNull(TestCorpus.database().toAbsolutePath().getParent())),
            files);
    return new Sync(
        ingest, files, Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC));
  }

  Outcome fetch(NetworkSettings settings) {
    return sync().fetch(List.of(DocumentId.MITRE_ICS), settings, Progress.NONE).get(0);
  }

  /** The release that the database answers with. */
  String release() {
    try (Store store = Store.openLicensed(files.database())) {
      return store.read(reader ->
          reader
              .requirement(new RequirementId(DocumentId.MITRE_ICS, "T0836"))
              .orElseThrow()
              .sourceWords()
              .map(SourceWords::edition)
              .orElse(""));
    }
  }

  /** The bytes of the database. */
  byte[] database() throws IOException {
    return Files.readAllBytes(files.database());
  }
}
