package org.otsecurity.cli.session;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.otsecurity.install.WholeFile;

/** Files that commands write where the user says: as a whole or not at all. */
public final class OutputFile {
  private OutputFile() {}

  /**
   * Writes a file, replacing one that is there.
   *
   * @throws CommandException if it cannot be written
   */
  public static void write(Path file, byte[] bytes) {
    try {
      WholeFile.write(file, bytes);
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  /**
   * Writes a new file.
   *
   * @throws CommandException if it cannot be written, or is there already
   */
  public static void create(Path file, byte[] bytes) {
    try {
      WholeFile.create(file, bytes);
    } catch (FileAlreadyExistsException e) {
      throw CommandException.usage(
          "The file " + file + " is there already.", "A new file.", List.of());
    } catch (IOException e) {
      throw unwritable(file, e);
    }
  }

  private static CommandException unwritable(Path file, IOException cause) {
    return CommandException.unwritable(
        "The file "
            + file
            + " could not be written"
            + reason(cause).map(words -> " (" + words + ")").orElse("")
            + ".",
        "A file in a folder that exists, may be written to and has room.");
  }

  /** What the system says, where that is more than the name of a file. */
  private static Optional<String> reason(IOException cause) {
    return switch (cause) {
      case NoSuchFileException e -> Optional.of("there is no such folder");
      case AccessDeniedException e -> Optional.of("permission denied");
      case FileSystemException e -> Optional.ofNullable(e.getReason());
      default -> Optional.ofNullable(cause.getMessage());
    };
  }
}
