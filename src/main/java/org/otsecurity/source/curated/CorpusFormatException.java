package org.otsecurity.source.curated;

import java.nio.file.Path;

/** A corpus file that cannot be read: says which file, where in it, and what is expected. */
public final class CorpusFormatException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CorpusFormatException(Path file, String place, String problem) {
    super(file + (place.isEmpty() ? "" : " at " + place) + ": " + problem);
  }
}
