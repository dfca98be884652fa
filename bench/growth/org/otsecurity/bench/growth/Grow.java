package org.otsecurity.bench.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.otsecurity.domain.Corpus;
import org.otsecurity.install.Fingerprint;
import org.otsecurity.source.curated.CuratedCorpus;
import org.otsecurity.source.curated.ReleaseFiles;
import org.otsecurity.store.StoreWriter;
import org.otsecurity.store.UserDatabaseWriter;

/** Writes a database of many times as many requirements, by the writer of the build. */
final class Grow {
  private Grow() {}

  /**
   * Prints in JSON what it made and how long reading the corpus and writing the database took.
   *
   * @param arguments the corpus, how many times, the database to write, the folder for the
   *     fingerprint that the program compares it with
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int times = Integer.parseInt(arguments[1]);
    Path database = Path.of(arguments[2]);
    long start = System.nanoTime();
    Corpus original = CuratedCorpus.read(folder);
    long read = System.nanoTime();
    Corpus corpus = times == 1 ? original : GrownCorpus.of(original, times);
    long made = System.nanoTime();
    Files.deleteIfExists(database);
    StoreWriter.write(corpus, ReleaseFiles.read(folder, original.documents()), database);
    long written = System.nanoTime();
    Path fingerprint = Path.of(arguments[3]).resolve(UserDatabaseWriter.BASE_HASH_FILE);
    Files.createDirectories(fingerprint.getParent());
    Files.writeString(
        fingerprint, Fingerprint.of(database).text(database.getFileName().toString()));
    System.out.printf(
        "{\"requirements\":%d,\"relations\":%d,\"mappings\":%d,\"documents\":%d,"
            + "\"read\":%d,\"made\":%d,\"written\":%d,\"bytes\":%d}%n",
        corpus.requirements().size(),
        corpus.relations().size(),
        corpus.mappings().mappings().size(),
        corpus.documents().all().size(),
        (read - start) / 1_000_000,
        (made - read) / 1_000_000,
        (written - made) / 1_000_000,
        Files.size(database));
  }
}
