package org.otsecurity.install;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Files that are there as a whole or not at all: they are written beside their place and moved into
 * it, so that a full disk leaves what was there before.
 */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file. One that is there is replaced and keeps its permissions; what is no file, such
   * as a pipe, is written to as it is.
   */
  public static void write(Path file, byte[] content) throws IOException {
    if (!Files.exists(file)) {
      Path temporary = beside(file);
      try {
        Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } else if (Files.isRegularFile(file)) {
      replace(file.toRealPath(), content);
    } else {
      Files.write(file, content, StandardOpenOption.WRITE);
    }
  }

  /**
   * Writes a file that must not be there yet.
   *
   * @throws FileAlreadyExistsException if it is
   */
  public static void create(Path file, byte[] content) throws IOException {
    if (Files.exists(file)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path temporary = beside(file);
    try {
      Files.write(temporary, content, StandardOpenOption.CREATE_NEW);
      // Not atomically, which would replace a file that came into being meanwhile.
      Files.move(temporary, file);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path temporary = beside(file);
    try {
      Files.createFile(temporary);
      PosixFileAttributeView own = Files.getFileAttributeView(file, PosixFileAttributeView.class);
      if (own != null) {
        Files.setPosixFilePermissions(temporary, own.readAttributes().permissions());
      }
      Files.write(temporary, content);
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path beside(Path file) {
    return file.resolveSibling(
        "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".new");
  }
}
