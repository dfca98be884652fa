package org.otsecurity.store;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.otsecurity.resource.Resource;

/** The marks by which a database and a program know that they belong together. */
final class DatabaseHeader {
  /** In the program: the hash of the corpus that it was built with. */
  static final String CORPUS_HASH_FILE = "corpus-hash.txt";

  /** What to do about a base database that cannot be used. */
  static final String REMEDY = "Build it again with `./ot-security build` (or `mvn package`).";

  private static final int HASH_DIGITS = 64;

  private DatabaseHeader() {}

  /**
   * Compares the marks of a database with those of this program.
   *
   * @throws StoreException if it is foreign, or of another schema or corpus
   */
  static void verify(Marks marks, Path file, String corpusHash, String remedy) throws SQLException {
    if (marks.application() != Schema.APPLICATION_ID) {
      throw new StoreException("The file " + file + " is not a database of this program.", remedy);
    }
    long version = marks.version();
    if (version != Schema.VERSION) {
      throw new StoreException(
          "The database "
              + file
              + " has schema version "
              + version
              + ", this program needs "
              + Schema.VERSION
              + ".",
          remedy);
    }
    if (!marks.get(Marks.CORPUS_HASH).equals(Optional.of(corpusHash))) {
      throw new StoreException(
          "The database " + file + " was compiled from another corpus than this program.", remedy);
    }
  }

  /** A hash that the build put into the program; more than the hash may stand in its file. */
  static String programHash(String name) {
    try {
      String text =
          Resource.find(DatabaseHeader.class, name)
              .orElseThrow(
                  () -> new StoreException("This program was built without its corpus.", REMEDY));
      return text.substring(0, Math.min(HASH_DIGITS, text.length()));
    } catch (UncheckedIOException e) {
      throw new StoreException("This program is damaged.", REMEDY);
    }
  }
}
