package org.otsecurity.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the parts of the program are. They lie in one folder: {@code ot-security.jar}, {@code
 * lib/}, {@code ot-security.db}.
 *
 * @param directory the folder
 */
public record Installation(Path directory) {
  /** The name by which the program is called. */
  public static final String NAME = "ot-security";

  /** The version of the program; equal to that of the build, held by a test. */
  public static final String VERSION = "0.1.0";

  /** The installation this process runs from; the property {@code app.directory} overrides it. */
  public static Installation current() {
    String given = System.getProperty("app.directory", "");
    if (!given.isEmpty()) {
      return new Installation(Path.of(given));
    }
    String first = System.getProperty("java.class.path", "").split(File.pathSeparator, 2)[0];
    Path parent = Path.of(first).toAbsolutePath().getParent();
    return new Installation(
        first.endsWith(".jar") && parent != null ? parent : Path.of("target", "app"));
  }

  /**
   * The image that the program is in: a folder that has its Java runtime, too. Empty if it runs
   * where the source was built.
   */
  public Optional<Path> image() {
    try {
      return Optional.ofNullable(directory.toRealPath().getParent())
          .filter(each ->
              Files.isDirectory(each.resolve("runtime"))
                  || Files.exists(each.resolve(Checksums.NAME)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The base database. */
  public Path database() {
    return directory.resolve("ot-security.db");
  }

  /** The program. */
  public Path jar() {
    return directory.resolve("ot-security.jar");
  }

  /** The folder with the libraries. */
  Path libraries() {
    return directory.resolve("lib");
  }

  /** The folder with SQLite's native library, unpacked by the build. */
  public Path nativeLibraries() {
    return directory.resolve("native");
  }

  /** The file that names the build by its content. */
  public Path buildId() {
    return directory.resolve("build-id");
  }

  /**
   * The class cache for a build and a Java runtime.
   *
   * @param use what is started with it
   */
  public Path aotCache(String buildId, String runtimeVersion, ClassCache use) {
    return directory.resolve(
        "ot-security-" + buildId + "-" + runtimeVersion + use.suffix() + ".aot");
  }
}
