import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * The driver of SQLite carries a native library for each of twenty platforms; an image needs one.
 */
final class NativeLibraries {
  private static final String FOLDER = "org/sqlite/native/";

  private NativeLibraries() {}

  /**
   * Drops the others from a jar.
   *
   * @param platform the folder of the one that stays
   */
  static void keepOnly(Path jar, String platform) throws IOException {
    FileTime time = Files.getLastModifiedTime(jar);
    Path slim = jar.resolveSibling(jar.getFileName() + ".new");
    boolean kept = false;
    try (ZipFile from = new ZipFile(jar.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(slim))) {
      for (ZipEntry each : Collections.list(from.entries())) {
        boolean library = each.getName().startsWith(FOLDER) && !each.isDirectory();
        boolean fits = each.getName().startsWith(FOLDER + platform + "/");
        if (library && !fits) {
          continue;
        }
        kept |= library;
        ZipEntry copy = new ZipEntry(each.getName());
        copy.setTimeLocal(each.getTimeLocal());
        to.putNextEntry(copy);
        from.getInputStream(each).transferTo(to);
      }
    }
    if (!kept) {
      throw new IOException("SQLite has no native library for " + platform);
    }
    Files.move(slim, jar, StandardCopyOption.REPLACE_EXISTING);
    Files.setLastModifiedTime(jar, time);
  }
}
