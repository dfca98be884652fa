package org.otsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;

/**
 * Compares generated text with a file of the project. {@code -Dgolden.update=true} rewrites the
 * file instead; a missing file fails.
 */
public final class Golden {
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  /** Checks that a whole file is up to date. */
  public static void matches(Path file, String actual) {
    if (UPDATE) {
      write(file, actual);
    }
    assertThat(file)
        .as("missing; run the tests once with -Dgolden.update=true and review the change")
        .exists();
    assertThat(read(file))
        .as(file + " is out of date; run the tests once with -Dgolden.update=true and review it")
        .isEqualTo(actual);
  }

  /**
   * Checks the part of a file between {@code <!-- NAME -->} and {@code <!-- /NAME -->}; one at a
   * time, for several classes may rewrite parts of one file.
   */
  public static synchronized void matchesSection(Path file, String name, String actual) {
    String start = "<!-- " + name + " -->\n";
    String end = "<!-- /" + name + " -->";
    String text = read(file);
    assertThat(text).as(file + " has no section " + name).contains(start, end);
    int from = text.indexOf(start) + start.length();
    int to = text.indexOf(end);
    matches(file, text.substring(0, from) + actual + text.substring(to));
  }

  /** Checks that a file is what its own text is rewritten to. */
  public static synchronized void matchesRewritten(Path file, UnaryOperator<String> rewriting) {
    matches(file, rewriting.apply(read(file)));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
