package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleaseFacts;
import org.otsecurity.domain.release.ReleaseFactsException;

/** Reads the facts of releases that the corpus keeps for comparisons. */
public final class ReleaseFiles {
  /** The folder of the corpus. */
  static final String FOLDER = "releases";

  private ReleaseFiles() {}

  /**
   * Reads all facts, by document, oldest release first.
   *
   * @param documents the documents that facts may be of
   * @throws CorpusFormatException if a file does not have the expected form or name
   */
  public static List<ReleaseFacts> read(Path corpus, Documents documents) throws IOException {
    List<ReleaseFacts> all = new ArrayList<>();
    Path folder = corpus.resolve(FOLDER);
    if (!Files.isDirectory(folder)) {
      return all;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.tsv")) {
      for (Path each : files) {
        try {
          ReleaseFacts facts = ReleaseFacts.parse(Files.readString(each).replace("\r\n", "\n"));
          check(each, facts, documents);
          all.add(facts);
        } catch (ReleaseFactsException e) {
          String column = e.column().isEmpty() ? "" : "/" + e.column();
          throw new CorpusFormatException(
              each, e.line(), column, "", String.valueOf(e.getMessage()));
        } catch (CharacterCodingException e) {
          throw new CorpusFormatException(each, "", "is no text in UTF-8");
        }
      }
    }
    all.sort(
        Comparator.comparing(ReleaseFacts::standard)
            .thenComparing(ReleaseFacts::version, Release.VERSION_ORDER));
    return all;
  }

  /** Where the facts of a release stand. */
  public static Path file(Path corpus, DocumentId standard, String version) {
    return corpus.resolve(FOLDER).resolve(name(standard, version));
  }

  private static String name(DocumentId standard, String version) {
    return standard.value() + "-" + version + ".tsv";
  }

  private static void check(Path file, ReleaseFacts facts, Documents documents) {
    if (documents.find(facts.standard()).isEmpty()) {
      throw new CorpusFormatException(
          file, 1, "/standard", "", "there is no document " + facts.standard());
    }
    String name = name(facts.standard(), facts.version());
    if (!file.getFileName().toString().equals(name)) {
      throw new CorpusFormatException(file, 1, "/version", "", "these are facts of " + name);
    }
    Set<String> ids = new HashSet<>();
    List<Integer> lines = facts.lines();
    for (int i = 0; i < lines.size(); i++) {
      String id = facts.rows().get(i).id();
      if (!ids.add(id)) {
        throw new CorpusFormatException(file, lines.get(i), "/id", "", id + " stands here twice");
      }
    }
  }
}
