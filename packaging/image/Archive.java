import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/**
 * Packs an image as its users unpack it: as zip for Windows, as tar.gz elsewhere. The same image
 * gives the same bytes: names are sorted, times and owners are none of the builder's.
 */
final class Archive {
  private static final int EXECUTABLE = 0755;
  private static final int PLAIN = 0644;

  private Archive() {}

  /** Packs a folder beside it. */
  static Path of(Path folder, Platform platform, Instant time) throws IOException {
    String ending = platform.isWindows() ? ".zip" : ".tar.gz";
    Path archive = folder.resolveSibling(folder.getFileName() + ending);
    try (OutputStream file = Files.newOutputStream(archive)) {
      if (platform.isWindows()) {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(file)) {
          fill(zip, folder, time);
        }
      } else {
        try (OutputStream gzip = new GzipCompressorOutputStream(file, new GzipParameters());
            TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip)) {
          tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
          fill(tar, folder, time);
        }
      }
    }
    return archive;
  }

  private static <E extends ArchiveEntry> void fill(
      ArchiveOutputStream<E> archive, Path folder, Instant time) throws IOException {
    List<Path> all;
    try (Stream<Path> found = Files.walk(folder)) {
      all = found.sorted().toList();
    }
    for (Path each : all) {
      String name = folder.getParent().relativize(each).toString().replace('\\', '/');
      // The two kinds of archive here are the two kinds of entry.
      @SuppressWarnings("unchecked")
      E entry =
          (E)
              (archive instanceof ZipArchiveOutputStream
                  ? zipEntry(each, name, time)
                  : tarEntry(each, name, time));
      archive.putArchiveEntry(entry);
      if (Files.isRegularFile(each)) {
        Files.copy(each, archive);
      }
      archive.closeArchiveEntry();
    }
  }

  private static ArchiveEntry zipEntry(Path file, String name, Instant time) {
    ZipArchiveEntry entry = new ZipArchiveEntry(Files.isDirectory(file) ? name + "/" : name);
    entry.setTime(FileTime.from(time));
    entry.setUnixMode(mode(file));
    return entry;
  }

  private static ArchiveEntry tarEntry(Path file, String name, Instant time) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(Files.isDirectory(file) ? name + "/" : name);
    entry.setSize(Files.isDirectory(file) ? 0 : Files.size(file));
    entry.setMode(mode(file));
    entry.setModTime(FileTime.from(time));
    entry.setIds(0, 0);
    entry.setNames("", "");
    return entry;
  }

  private static int mode(Path file) {
    return Files.isDirectory(file) || Files.isExecutable(file) ? EXECUTABLE : PLAIN;
  }
}
