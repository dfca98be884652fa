package org.otsecurity.install;

import java.io.Serial;
import java.nio.file.Path;
import org.otsecurity.text.ExplainedException;

/** A list of checksums, or what it is compared with, is not what an image can have. */
public final class ChecksumsException extends ExplainedException {
  @Serial private static final long serialVersionUID = 1L;

  ChecksumsException(Path file, String reason) {
    super(
        file + " cannot be the list of an image: " + reason + ".",
        "A release has one for each platform, ending in ." + Checksums.NAME + ".");
  }

  /** An image that no list fits. */
  ChecksumsException(String problem) {
    super(problem, "Install it anew.");
  }
}
