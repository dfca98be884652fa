package org.otsecurity.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files that commands write where the user says. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws CommandException if it cannot be written
   */
  static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw CommandException.usage(
          "The file " + file + " could not be written.",
          "A file in a folder that exists and may be written to.",
          List.of());
    }
  }
}
