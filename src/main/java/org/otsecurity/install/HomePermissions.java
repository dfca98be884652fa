package org.otsecurity.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/**
 * Who besides the user may read or change the data home. The program makes it for its owner alone;
 * somebody may have made it before, or opened it since. Known on POSIX systems only.
 */
public final class HomePermissions {
  private HomePermissions() {}

  /** What to know about it in one line; empty if there is nothing. */
  public static Optional<String> warning(DataHome home) {
    if (may(home.directory(), PosixFilePermission.OTHERS_WRITE)
        || may(home.database(), PosixFilePermission.OTHERS_WRITE)) {
      return Optional.of(
          "ot-security: everybody on this machine can change the data home "
              + home.directory()
              + ", and with it what is answered; `chmod -R go-rwx` on it ends that.");
    }
    if (may(home.directory(), PosixFilePermission.OTHERS_EXECUTE)
        && may(home.database(), PosixFilePermission.OTHERS_READ)) {
      return Optional.of(
          "ot-security: everybody on this machine can read the text in the data home "
              + home.directory()
              + "; `chmod -R go-rwx` on it ends that.");
    }
    return Optional.empty();
  }

  private static boolean may(Path path, PosixFilePermission permission) {
    try {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
      return permissions.contains(permission);
    } catch (IOException | UnsupportedOperationException e) {
      // It is not there, or has permissions of another kind.
      return false;
    }
  }
}
