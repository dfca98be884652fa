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
   * Opens the user's database if there is one and it fits this program, else the base database.
   *
   * @param warning told in one line why a database of the user is not used
   * @throws StoreException if the base database cannot be used
   */
  public static Store open(Installation installation, DataHome home, Consumer<String> warning) {
    // In a home that cannot be looked at it neither exists nor does not.
    if (!Files.notExists(home.database())) {
      HomePermissions.warning(home).ifPresent(warning);
      try {
        return Store.openLicensed(home.database());
      } catch (StoreException e) {
        warning.accept(
            "ot-security: answering without your licensed and official text. " + e.explanation());
      }
    }
    return Store.open(installation.database());
  }
}
