package org.otsecurity.cli.session;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The ending of a file's name, by which other programs know what is in it. */
public final class FileEnding {
  private FileEnding() {}

  /**
   * The ending of a file's name among some; the first for a device or pipe, whose name says
   * nothing.
   *
   * @throws CommandException if it has none of them
   */
  public static String of(Path file, String... endings) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    for (String each : endings) {
      if (name.endsWith(each)) {
        return each;
      }
    }
    if (Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file)) {
      return endings[0];
    }
    throw CommandException.usage(
        "The ending of " + file + " tells another form than what is written, or none.",
        "Use " + String.join(" or ", endings) + ".",
        List.of());
  }
}
