package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.RowsForm;

/**
 * A document of the corpus with where it lies. Its rows are not read, so this works where they
 * dangle: whoever takes a new release is in the middle of putting that right.
 *
 * @param document what it declares
 * @param folder its folder
 * @param form in which form its rows lie there
 */
public record DocumentFolder(Document document, Path folder, RowsForm form) {
  /**
   * The documents of a corpus, in their order.
   *
   * @throws CorpusFormatException if one of them is declared wrongly
   */
  public static List<DocumentFolder> readAll(Path corpus) throws IOException {
    return DocumentReader.readAll(corpus.resolve("documents")).stream()
        .map(each -> new DocumentFolder(each.document(), each.folder(), each.form()))
        .toList();
  }

  /** The file that declares it. */
  public Path declaration() {
    return folder.resolve("document.yaml");
  }

  /** What this corpus adds to a release. */
  public Path additions() {
    return folder.resolve(ReleasedReader.ADDITIONS);
  }

  /** The rows that have a text of ours, with where it stands. */
  public List<CorpusPlace> texts() throws IOException {
    List<CorpusPlace> places = new ArrayList<>();
    for (YamlFile file : YamlFile.readAll(folder.resolve("texts"))) {
      YamlFile.Row root = file.root();
      YamlLines lines = YamlLines.of(Files.readString(root.path()));
      root.children()
          .forEach(
              (id, row) -> places.add(new CorpusPlace(root.path(), lines.line(row.pointer()), id)));
    }
    return places;
  }
}
