import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Lists the SHA-256 of every file of an image, sorted by name, as {@code sha256sum} does: {@code
 * ot-security verify} reads it, and so does {@code sha256sum --check} in the folder of the image.
 */
final class Checksums {
  private static final String NAME = "SHA256SUMS";

  private Checksums() {}

  /** Writes the list into the image, of which it is the last file. */
  static void write(Path root) throws IOException, NoSuchAlgorithmException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(root)) {
      files = all.filter(Files::isRegularFile).toList();
    }
    TreeMap<String, String> lines = new TreeMap<>();
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    for (Path each : files) {
      // The same names on every system.
      String name = root.relativize(each).toString().replace('\\', '/');
      String hash = HexFormat.of().formatHex(digest.digest(Files.readAllBytes(each)));
      lines.put(name, hash + "  " + name + "\n");
    }
    Files.writeString(root.resolve(NAME), String.join("", lines.values()), StandardCharsets.UTF_8);
  }
}
