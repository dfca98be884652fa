package org.otsecurity.cli.question;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.otsecurity.cli.session.CommandException;

/** The value of an option that takes a file, or what would stand in it. */
final class OptionFile {
  /** How names of files end; no id has letters behind its last period. */
  private static final Pattern ENDING = Pattern.compile("\\.[a-z]{2,5}$");

  private OptionFile() {}

  /**
   * The text of the file, or the value itself if there is no such file and it does not look like
   * one.
   *
   * @param option the option, for messages
   * @param most most bytes of the file
   */
  static String text(String option, Path value, int most) {
    if (!Files.exists(value)) {
      String name = value.toString();
      if (value.getNameCount() > 1 || ENDING.matcher(name).find()) {
        throw CommandException.usage(
            "There is no file " + value + ".",
            option + " takes a file, or ids separated by commas.",
            List.of());
      }
      return name;
    }
    try {
      if (!Files.isRegularFile(value)) {
        throw CommandException.usage(
            value + " is no file.", option + " takes one file.", List.of());
      }
      if (Files.size(value) > most) {
        throw CommandException.usage(
            value + " is larger than " + most + " bytes.",
            "Name a smaller file, or only the ids.",
            List.of());
      }
      return new String(Files.readAllBytes(value), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw CommandException.usage(
          value + " cannot be read.", option + " takes a text file in UTF-8.", List.of());
    }
  }
}
