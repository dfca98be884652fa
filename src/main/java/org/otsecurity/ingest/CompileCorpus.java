package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.otsecurity.domain.Corpus;
import org.otsecurity.install.Fingerprint;
import org.otsecurity.source.curated.CuratedCorpus;
import org.otsecurity.source.curated.ReleaseFiles;
import org.otsecurity.store.LicensedWriter;
import org.otsecurity.store.StoreWriter;

/** Compiles the curated corpus into the base database; run by the build. */
public final class CompileCorpus {
  private CompileCorpus() {}

  /**
   * Compiles {@code corpus} into {@code database} and writes the hashes of corpus and database that
   * the program expects.
   *
   * @param arguments corpus folder, database file, hash file
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: CompileCorpus CORPUS DATABASE HASH_FILE");
      System.exit(2);
    }
    Path database = Path.of(arguments[1]);
    CheckCorpus.Result checked = CheckCorpus.check(Path.of(arguments[0]), List.of(), database);
    if (checked.corpus().isEmpty()) {
      checked.findings().forEach(System.err::println);
      if (checked.more() > 0) {
        System.err.println("and " + checked.more() + " more");
      }
      System.exit(1);
    }
    Corpus corpus = checked.corpus().orElseThrow();
    Path hash = Path.of(arguments[2]);
    Files.createDirectories(hash.toAbsolutePath().getParent());
    Files.writeString(hash, corpus.hash() + "\n");
    // The program answers from this very file, and puts onto it what the user adds.
    Files.writeString(
        hash.resolveSibling(LicensedWriter.BASE_HASH_FILE),
        Fingerprint.of(database).text(String.valueOf(database.getFileName())));
    System.out.println(
        "Compiled "
            + corpus.requirements().size()
            + " requirements and "
            + corpus.relations().size()
            + " relations of "
            + corpus.documents().all().size()
            + " standards into "
            + database);
  }

  /** Writes to a temporary file beside the target, syncs it and renames it into place. */
  static Corpus compile(Path folder, Path database) throws IOException {
    Corpus corpus = CuratedCorpus.read(folder);
    Path target = database.toAbsolutePath();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException("not a file: " + database);
    }
    Files.createDirectories(parent);
    Path temporary = parent.resolve(target.getFileName() + ".new");
    Files.deleteIfExists(temporary);
    try {
      StoreWriter.write(corpus, ReleaseFiles.read(folder), temporary);
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    return corpus;
  }
}
