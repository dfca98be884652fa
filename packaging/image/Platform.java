import java.util.Locale;

/**
 * A platform that images are made for.
 *
 * @param system {@code linux}, {@code macos} or {@code windows}
 * @param processor {@code x64} or {@code arm64}
 */
record Platform(String system, String processor) {
  /** The one this runs on. */
  static Platform current() {
    String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch");
    return new Platform(
        os.startsWith("windows") ? "windows" : os.startsWith("mac") ? "macos" : "linux",
        switch (arch) {
          case "amd64", "x86_64" -> "x64";
          case "aarch64" -> "arm64";
          default -> throw new IllegalStateException("no image is made for " + arch);
        });
  }

  /** The name in files. */
  String name() {
    return system + "-" + processor;
  }

  /** The folder of SQLite's native library in the driver's jar. */
  String sqlite() {
    String folder =
        switch (system) {
          case "windows" -> "Windows";
          case "macos" -> "Mac";
          default -> "Linux";
        };
    return folder + "/" + (processor.equals("x64") ? "x86_64" : "aarch64");
  }

  /** The file name of that library. */
  String library() {
    return switch (system) {
      case "windows" -> "sqlitejdbc.dll";
      case "macos" -> "libsqlitejdbc.dylib";
      default -> "libsqlitejdbc.so";
    };
  }

  boolean isWindows() {
    return system.equals("windows");
  }

  /** How lines of a launcher end; a batch file with others is misread at labels. */
  String lineEnd() {
    return isWindows() ? "\r\n" : "\n";
  }
}
