package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.otsecurity.domain.Corpus;
import org.otsecurity.install.Fingerprint;
import org.otsecurity.store.UserDatabaseWriter;

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
        hash.resolveSibling(UserDatabaseWriter.BASE_HASH_FILE),
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
}
