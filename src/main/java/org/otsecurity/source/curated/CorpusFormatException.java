package org.otsecurity.source.curated;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.otsecurity.domain.CorpusFinding;

/** A corpus file that cannot be read: says which file, where in it, and what is expected. */
public final class CorpusFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient CorpusFinding finding;

  CorpusFormatException(Path file, String place, String problem) {
    this(file, 0, "", place, problem);
  }

  /**
   * @param line where in the file, from 1; 0 if it is not known
   * @param pointer where as a JSON Pointer; may be empty
   * @param place where in words; may be empty
   */
  CorpusFormatException(Path file, int line, String pointer, String place, String problem) {
    this(new CorpusFinding(file, line, pointer, (place.isEmpty() ? "" : place + ": ") + problem));
  }

  /**
   * What is wrong at a place of a YAML file, with its line: the file is read once more, because
   * only whoever has made a mistake needs it.
   */
  static CorpusFormatException in(Path file, String pointer, String place, String problem) {
    int line;
    try {
      line = YamlLines.of(Files.readString(file)).line(pointer);
    } catch (IOException e) {
      line = 0;
    }
    return new CorpusFormatException(file, line, pointer, place, problem);
  }

  private CorpusFormatException(CorpusFinding finding) {
    super(finding.toString());
    this.finding = finding;
  }

  /** What is wrong, and where. */
  public CorpusFinding finding() {
    return finding;
  }
}
