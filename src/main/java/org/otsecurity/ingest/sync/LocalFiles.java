package org.otsecurity.ingest.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.otsecurity.ingest.IngestException;
import org.otsecurity.ingest.OfficialFile;

/**
 * Official files brought by hand: one file, or all that are known by their content in a folder.
 *
 * @param files the files
 * @param passedOver names and reasons of those that are none
 */
public record LocalFiles(List<OfficialFile> files, List<String> passedOver) {
  /** Reads a file to see what it is. */
  public interface Reader {
    /**
     * Reads a file.
     *
     * @throws IngestException if it is not sound
     */
    OfficialFile read(String name, OfficialFile.Origin origin, OfficialFile.Content content)
        throws IOException;
  }

  private static final int DEEPEST = 4;
  private static final int MOST = 200;

  /** Bytes of all files of a folder: each of them is read to see what it is. */
  private static final long MOST_BYTES = 512L << 20;

  /**
   * Reads a file, or the JSON files of a folder and its folders.
   *
   * @throws SyncException if there is none
   * @throws IngestException if it is a file that is not sound
   */
  public static LocalFiles read(Reader reader, Path path) {
    try {
      if (Files.isRegularFile(path)) {
        return new LocalFiles(List.of(file(reader, path)), List.of());
      }
      if (!Files.isDirectory(path)) {
        throw new SyncException("There is no " + path + ".", "Give a file or a folder.");
      }
      return folder(reader, path);
    } catch (IOException e) {
      throw new SyncException(path + " cannot be read.", "Give files you may read.");
    }
  }

  private static LocalFiles folder(Reader reader, Path path) throws IOException {
    List<OfficialFile> files = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (Path each : found(path)) {
      try {
        files.add(file(reader, each));
      } catch (IngestException e) {
        passedOver.add(each.getFileName() + " is passed over: it is no official file read here.");
      }
    }
    if (files.isEmpty()) {
      throw new SyncException(
          "There is no official file in " + path + ".",
          "Known are STIX bundles of ATT&CK and EMB3D, OSCAL catalogs and profiles, CPRT exports"
              + " (JSON).");
    }
    return new LocalFiles(files, passedOver);
  }

  private static List<Path> found(Path path) throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(path, DEEPEST)) {
      found =
          walk.filter(each -> each.toString().endsWith(".json"))
              .filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .limit(MOST + 1L)
              .toList();
    }
    if (found.size() > MOST) {
      throw new SyncException(
          path + " has more than " + MOST + " JSON files.", "Give a smaller folder.");
    }
    long size = 0;
    for (Path each : found) {
      size += Math.min(Files.size(each), OfficialFile.MOST_BYTES);
    }
    if (size > MOST_BYTES) {
      throw new SyncException(
          path
              + " has JSON files of "
              + (size >> 20)
              + " MiB; more than "
              + (MOST_BYTES >> 20)
              + " MiB are not looked through.",
          "Give a folder with the official files only.");
    }
    return found;
  }

  private static OfficialFile file(Reader reader, Path path) throws IOException {
    return reader.read(
        String.valueOf(path.getFileName()), OfficialFile.Origin.BY_HAND, () -> content(path));
  }

  private static byte[] content(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      // One byte more than allowed, so that its reader refuses it.
      return in.readNBytes(OfficialFile.MOST_BYTES + 1);
    }
  }
}
