package org.otsecurity.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.otsecurity.domain.CorpusFinding;
import org.otsecurity.source.curated.CorpusFormatException;
import org.otsecurity.source.curated.CuratedCorpus;

/**
 * A copy of our corpus, in which tests make mistakes one at a time. It is without the texts of SP
 * 800-53, which are half of the corpus.
 */
record CorpusCopy(Path folder) {
  /** Copies the corpus into an empty folder. */
  static CorpusCopy in(Path folder) throws IOException {
    try (var walk = Files.walk(CorpusFiles.FOLDER)) {
      for (Path from : walk.filter(Files::isRegularFile).toList()) {
        String file = CorpusFiles.FOLDER.relativize(from).toString().replace('\\', '/');
        if (!file.startsWith("documents/nist-800-53/texts/")) {
          Path to = folder.resolve(file);
          Files.createDirectories(to.getParent());
          Files.copy(from, to);
        }
      }
    }
    return new CorpusCopy(folder);
  }

  /** What somebody does with the copy while a mistake is in it. */
  @FunctionalInterface
  interface Use {
    void accept(Path file) throws IOException;
  }

  /** Makes a change where its first words stand, and takes it back after use. */
  void with(String file, String was, String is, Use use) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    String before = was.replace("\\n", "\n");
    assertThat(text).contains(before);
    int at = text.indexOf(before);
    Files.writeString(
        path,
        text.substring(0, at) + is.replace("\\n", "\n") + text.substring(at + before.length()));
    try {
      use.accept(path);
    } finally {
      Files.writeString(path, text);
    }
  }

  /** What reading the copy finds, with a change in it. */
  CorpusFinding found(String file, String was, String is) throws IOException {
    CorpusFinding[] found = new CorpusFinding[1];
    with(
        file,
        was,
        is,
        path ->
            assertThatThrownBy(() -> CuratedCorpus.read(folder))
                .isInstanceOfSatisfying(
                    CorpusFormatException.class, each -> found[0] = each.finding()));
    return found[0];
  }
}
