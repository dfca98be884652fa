package org.otsecurity.cli.host;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.OutputFile;
import tools.jackson.databind.node.ObjectNode;

/** Puts the server into the file of a host: with a copy of the file before, as a whole or not. */
final class HostWriter {
  private static final long MOST_BYTES = 20_000_000;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT);

  private final Clock clock;

  /** A writer that names its copies by the time. */
  HostWriter(Clock clock) {
    this.clock = clock;
  }

  /**
   * What is to change in a file, or has changed.
   *
   * @param file the file
   * @param before what it held; empty if it is new
   * @param after what it is to hold
   * @param backup the copy of what was before; empty if there is none
   */
  record Change(Path file, String before, String after, Optional<Path> backup) {
    boolean isNone() {
      return before.equals(after);
    }

    List<String> diff() {
      return UnifiedDiff.of(file.toString(), before, after);
    }
  }

  /**
   * What would change.
   *
   * @throws HostFileException if that is not certain, with what to put in by hand
   * @throws CommandException if the file cannot be one
   */
  static Change plan(Host host, Path file, ObjectNode entry) {
    String before = read(file);
    HostFile form = HostFiles.of(host);
    try {
      return new Change(file, before, form.put(before, entry), Optional.empty());
    } catch (HostFileException e) {
      throw new HostFileException(
          file + ", " + e.problem() + " Nothing is written.",
          "Put it there by hand, keeping what is there already.",
          form.alone(entry).lines().toList());
    }
  }

  /**
   * Writes a change, after a copy of what was there.
   *
   * @throws CommandException if it cannot be written
   */
  Change write(Change change) {
    Path file = change.file();
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw CommandException.usage(
          "The folder of " + file + " does not exist.",
          "Start the program once, which makes it, or make it yourself.",
          List.of());
    }
    if (!read(file).equals(change.before())) {
      throw new HostFileException(file + " has just been changed.", "Try again.");
    }
    Optional<Path> backup = Optional.empty();
    if (Files.exists(file)) {
      Path copy = unused(file);
      try {
        Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
      } catch (IOException e) {
        throw new HostFileException(
            "There is no room or no right for a copy of the file at " + copy + ".",
            "Nothing is written.");
      }
      backup = Optional.of(copy);
    }
    OutputFile.write(file, change.after().getBytes(StandardCharsets.UTF_8));
    return new Change(file, change.before(), change.after(), backup);
  }

  private Path unused(Path file) {
    String name = file.getFileName() + "." + STAMP.format(LocalDateTime.now(clock));
    Path copy = file.resolveSibling(name + ".bak");
    for (int i = 2; Files.exists(copy); i++) {
      copy = file.resolveSibling(name + "-" + i + ".bak");
    }
    return copy;
  }

  /**
   * The text of a file; empty if there is none yet.
   *
   * @throws HostFileException if it is no text
   * @throws CommandException if it cannot be read
   */
  static String read(Path file) {
    if (!Files.exists(file)) {
      if (Files.isSymbolicLink(file)) {
        throw new HostFileException(
            file + " is a link to a file that is not there.", "Make that file, or end the link.");
      }
      return "";
    }
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        throw new HostFileException(file + " is no file of a host.", "");
      }
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw new HostFileException(file + " is not in UTF-8.", "Nothing is written.");
    } catch (IOException e) {
      throw CommandException.missing("The file " + file + " cannot be read.");
    }
  }
}
