package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Fingerprint;

/**
 * The fingerprint beside the user's database. Like every file of the home it is prepared before the
 * rename of the database and moved into its place after it; in between both count.
 */
final class FingerprintFile {
  private final DataHome home;

  FingerprintFile(DataHome home) {
    this.home = home;
  }

  /** Writes the fingerprint of a database that is about to be moved into its place. */
  void prepare(Path database) throws IOException {
    String text = Fingerprint.of(database).text(String.valueOf(home.database().getFileName()));
    PrivateFiles.write(home.preparedFingerprint(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** Says that the database is in its place. */
  void confirm() throws IOException {
    PrivateFiles.move(home.preparedFingerprint(), home.fingerprint());
  }

  /** Brings the fingerprint to the state of the database after a crash or a failure. */
  void settle() throws IOException {
    if (!Files.exists(home.database())) {
      drop();
    }
    Optional<Fingerprint> prepared = Fingerprint.read(home.preparedFingerprint());
    if (prepared.isPresent() && prepared.get().equals(Fingerprint.of(home.database()))) {
      confirm();
    } else {
      Files.deleteIfExists(home.preparedFingerprint());
    }
  }

  /** Takes it away with the database. */
  void drop() throws IOException {
    Files.deleteIfExists(home.preparedFingerprint());
    Files.deleteIfExists(home.fingerprint());
  }
}
