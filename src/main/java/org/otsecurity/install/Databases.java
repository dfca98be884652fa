package org.otsecurity.install;

import java.nio.file.Files;
import java.util.function.Consumer;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreException;

/**
 * Chooses the database that answers: the user's with licensed and official text, or the one of the
 * program.
 */
public final class Databases {
  private Databases() {}

  /**
   * Opens the user's database if there is one and it fits this program, else the base database. A
   * server compares the bytes of it later ({@link LateVerification}).
   *
   * @param warning told in one line why a database of the user is not used
   * @throws StoreException if the base database cannot be used
   */
  public static Store open(Installation installation, DataHome home, Consumer<String> warning) {
    return open(installation, home, warning, false);
  }

  /**
   * Like {@link #open}, but passes over a database of the user whose bytes are not those that were
   * written.
   *
   * @throws StoreException if the base database cannot be used, or is not the one of the build
   */
  public static Store openCompared(
      Installation installation, DataHome home, Consumer<String> warning) {
    return open(installation, home, warning, true);
  }

  /**
   * Opens the base database.
   *
   * @throws StoreException if it cannot be used, or is not the one of the build
   */
  public static Store openComparedBase(Installation installation) {
    return compared(Store.open(installation.database()), Verification.ofBase(installation));
  }

  private static Store open(
      Installation installation, DataHome home, Consumer<String> warning, boolean compare) {
    // In a home that cannot be looked at it neither exists nor does not.
    if (!Files.notExists(home.database())) {
      HomePermissions.warning(home).ifPresent(warning);
      try {
        Store store = Store.openLicensed(home.database());
        return compare ? compared(store, Verification.ofUsers(home)) : store;
      } catch (StoreException e) {
        warning.accept(
            "ot-security: answering without your licensed and official text. " + e.explanation());
      }
    }
    return compare ? openComparedBase(installation) : Store.open(installation.database());
  }

  /** What SQLite does not notice when it opens a file. */
  private static Store compared(Store store, Verification verification) {
    try {
      verification.requireRoughly();
      return store;
    } catch (StoreException e) {
      store.close();
      throw e;
    }
  }
}
