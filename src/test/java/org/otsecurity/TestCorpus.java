package org.otsecurity;

import java.nio.file.Path;
import org.otsecurity.query.Questions;
import org.otsecurity.store.Store;

/** The database that the build has just compiled, opened once for all tests. */
public final class TestCorpus {
  private static final Store STORE = Store.open(database());
  private static final Questions QUESTIONS = Questions.of(STORE);

  private TestCorpus() {}

  /** The compiled database file. */
  public static Path database() {
    return Path.of(System.getProperty("app.directory", "target/app"), "ot-security.db");
  }

  /** The opened database. */
  public static Store store() {
    return STORE;
  }

  /** All questions over it. */
  public static Questions questions() {
    return QUESTIONS;
  }
}
