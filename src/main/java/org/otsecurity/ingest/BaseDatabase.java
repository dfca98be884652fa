package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.otsecurity.domain.Corpus;
import org.otsecurity.source.curated.CuratedCorpus;
import org.otsecurity.source.curated.ReleaseFiles;
import org.otsecurity.store.StoreWriter;

/** The database of a corpus alone, without what a user adds. */
final class BaseDatabase {
  private BaseDatabase() {}

  /**
   * Compiles a corpus: writes to a temporary file beside the target, syncs it and renames it into
   * place.
   */
  static Corpus compile(Path folder, Path database) throws IOException {
    Corpus corpus = CuratedCorpus.read(folder);
    Path target = database.toAbsolutePath();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException("not a file: " + database);
    }
    Files.createDirectories(parent);
    Path temporary = PrivateFiles.sibling(target, ".new");
    Files.deleteIfExists(temporary);
    try {
      StoreWriter.write(corpus, ReleaseFiles.read(folder, corpus.documents()), temporary);
      PrivateFiles.sync(temporary);
      PrivateFiles.move(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return corpus;
  }
}
