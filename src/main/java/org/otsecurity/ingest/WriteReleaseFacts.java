package org.otsecurity.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.PublishedFile;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.source.PublishedFormatException;
import org.otsecurity.source.published.PublishedFiles;

/**
 * Writes the facts of releases, without their words, from publishers' files: {@code
 * corpus/releases/STANDARD-VERSION.tsv}. Run by people and by the daily check of this repository.
 */
public final class WriteReleaseFacts {
  private WriteReleaseFacts() {}

  /**
   * Reads publishers' files and writes a file of facts per release.
   *
   * @param arguments the folder to write to, then files or folders to read
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 2) {
      System.err.println("usage: WriteReleaseFacts FOLDER FILE_OR_FOLDER...");
      System.exit(2);
    }
    Map<DocumentId, List<PublishedFile>> files = new TreeMap<>();
    for (int i = 1; i < arguments.length; i++) {
      for (Path each : files(Path.of(arguments[i]))) {
        try {
          PublishedFile file =
              PublishedFiles.read(Files.readAllBytes(each), String.valueOf(each.getFileName()));
          files.computeIfAbsent(file.standard(), key -> new ArrayList<>()).add(file);
        } catch (PublishedFormatException e) {
          System.err.println(each + ": " + e.getMessage());
        }
      }
    }
    for (List<PublishedFile> each : files.values()) {
      for (Release release : ReleaseAssembly.all(each)) {
        Path file =
            Path.of(arguments[0])
                .resolve(release.standard().value() + "-" + release.version() + ".tsv");
        String text = ReleaseFacts.of(release).text();
        boolean same = Files.isRegularFile(file) && Files.readString(file).equals(text);
        if (!same) {
          Files.createDirectories(Path.of(arguments[0]));
          Files.writeString(file, text);
        }
        System.out.println(
            (same ? "unchanged " : "wrote ")
                + file
                + ", "
                + release.requirements().size()
                + " rows");
      }
    }
  }

  private static List<Path> files(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(path, "*.json")) {
      all.forEach(files::add);
    }
    files.sort(null);
    return files;
  }
}
