package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;

/** Reads the facts of releases that the corpus keeps for comparisons. */
public final class ReleaseFiles {
  /** The folder of the corpus. */
  private static final String FOLDER = "releases";

  private ReleaseFiles() {}

  /**
   * Reads all facts, by document, oldest release first.
   *
   * @throws CorpusFormatException if a file does not have the expected form or name
   */
  public static List<ReleaseFacts> read(Path corpus) throws IOException {
    List<ReleaseFacts> all = new ArrayList<>();
    Path folder = corpus.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tsv")) {
      for (Path each : files) {
        try {
          ReleaseFacts facts = ReleaseFacts.parse(Files.readString(each).replace("\r\n", "\n"));
          String name = facts.standard().value() + "-" + facts.version() + ".tsv";
          if (!each.getFileName().toString().equals(name)) {
            throw new CorpusFormatException(each, "line 1", "these are facts of " + name);
          }
          all.add(facts);
        } catch (IllegalArgumentException e) {
          // A wrong version or document is refused by its own type, not always with words.
          String why = e.getMessage() == null ? "its head names no release" : e.getMessage();
          throw new CorpusFormatException(each, "", why);
        }
      }
    }
    all.sort(
        Comparator.comparing(ReleaseFacts::standard)
            .thenComparing(ReleaseFacts::version, Release.VERSION_ORDER));
    return all;
  }
}
