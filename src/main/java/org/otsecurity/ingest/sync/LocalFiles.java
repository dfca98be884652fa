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
record LocalFiles(List<OfficialFile> files, List<String> passedOver) {
  private static final int DEEPEST = 4;
  private static final int MOST = 200;

  /**
   * Reads a file, or the JSON files of a folder and its folders.
   *
   * @throws SyncException if there is none
   * @throws IngestException if it is a file that is not sound
   */
  static LocalFiles read(Path path) {
    try {
      if (Files.isRegularFile(path)) {
        return new LocalFiles(List.of(file(path)), List.of());
      }
      if (!Files.isDirectory(path)) {
        throw new SyncException("There is no " + path + ".", "Give a file or a folder.");
      }
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
      List<OfficialFile> files = new ArrayList<>();
      List<String> passedOver = new ArrayList<>();
      for (Path each : found) {
        try {
          files.add(file(each));
        } catch (IngestException e) {
          passedOver.add(each.getFileName() + " is passed over: it is no official file read here.");
        }
      }
      if (files.isEmpty()) {
        throw new SyncException(
            "There is no official file in " + path + ".",
            "Known are ATT&CK STIX bundles, OSCAL catalogs and profiles, CPRT exports (JSON).");
      }
      return new LocalFiles(files, passedOver);
    } catch (IOException e) {
      throw new SyncException(path + " cannot be read.", "Give files you may read.");
    }
  }

  private static OfficialFile file(Path path) throws IOException {
    byte[] content;
    try (InputStream in = Files.newInputStream(path)) {
      // One byte more than allowed, so that its reader refuses it.
      content = in.readNBytes(OfficialFile.MOST_BYTES + 1);
    }
    return OfficialFile.of(
        String.valueOf(path.getFileName()), content, OfficialFile.Origin.BY_HAND);
  }
}
