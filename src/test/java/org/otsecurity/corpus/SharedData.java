package org.otsecurity.corpus;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The publishers' files that the facts were taken from. They lie outside the repository, in {@code
 * ../shared} or where the system property {@code shared.directory} says; without them a test that
 * asks for one is skipped.
 */
final class SharedData {
  private static final Path FOLDER =
      Path.of(System.getProperty("shared.directory", "../shared")).toAbsolutePath().normalize();

  private static final JsonMapper JSON = new JsonMapper();

  private SharedData() {}

  /** Whether the files are here. */
  static boolean isThere() {
    return Files.isDirectory(FOLDER);
  }

  /** Reads a JSON file, or skips the calling test. */
  static JsonNode json(String file) {
    return JSON.readTree(text(file));
  }

  /** Reads a text file, or skips the calling test. */
  static String text(String file) {
    assumeTrue(isThere(), "skipped: ../shared is not here (" + FOLDER + ")");
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException("../shared is here but lacks " + file, e);
    }
  }
}
