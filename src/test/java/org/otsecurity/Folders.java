package org.otsecurity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;

/** Folders that one test makes and others get a copy of. */
public final class Folders {
  private Folders() {}

  /** Makes a folder a copy of another one, permissions included, whatever was in it. */
  public static void replace(Path folder, Path by) throws IOException {
    delete(folder);
    try (Stream<Path> all = Files.walk(by)) {
      for (Path each : all.toList()) {
        Files.copy(each, folder.resolve(by.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
