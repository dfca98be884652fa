package org.otsecurity.install;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * The folder of a user's own data: licensed and official texts and the database made with them. It
 * need not exist.
 *
 * @param directory the folder
 */
public record DataHome(Path directory) {
  private static final String NAME = "ot-security";

  /** The data home of the user of this process. */
  public static DataHome current() {
    return of(
        System.getenv(), System.getProperty("os.name", ""), System.getProperty("user.home", ""));
  }

  /** {@code $OT_SECURITY_HOME}, else the place for data of the platform. */
  static DataHome of(Map<String, String> environment, String system, String userHome) {
    String given = environment.getOrDefault("OT_SECURITY_HOME", "");
    if (!given.isEmpty()) {
      return new DataHome(Path.of(given));
    }
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return new DataHome(
          local.isEmpty()
              ? Path.of(userHome, "AppData", "Local", NAME)
              : Path.of(local).resolve(NAME));
    }
    if (lower.startsWith("mac")) {
      return new DataHome(Path.of(userHome, "Library", "Application Support", NAME));
    }
    // A relative path is to be ignored (XDG Base Directory Specification).
    String xdg = environment.getOrDefault("XDG_DATA_HOME", "");
    return new DataHome(
        xdg.startsWith("/")
            ? Path.of(xdg).resolve(NAME)
            : Path.of(userHome, ".local", "share", NAME));
  }

  /** The database with the user's licensed text and official text. */
  public Path database() {
    return directory.resolve("ot-security.db");
  }

  /** The fingerprint of the database, written by whoever made it. */
  public Path fingerprint() {
    return directory.resolve("ot-security.db.sha256");
  }

  /** The fingerprint of a database that is about to replace the one that is there. */
  public Path preparedFingerprint() {
    return directory.resolve("ot-security.db.sha256.new");
  }

  /** The folder of licensed texts, one file per document. */
  public Path licensed() {
    return directory.resolve("licensed");
  }

  /** The folder of official files as their publishers make them, with a receipt per document. */
  public Path official() {
    return directory.resolve("official");
  }

  /** The file that whoever changes the data home locks. */
  public Path lock() {
    return directory.resolve("lock");
  }
}
