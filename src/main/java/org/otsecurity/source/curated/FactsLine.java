package org.otsecurity.source.curated;

import java.nio.file.Path;

/**
 * A line of a file with the facts of a release.
 *
 * @param path the file
 * @param line the line, from 1
 * @param place the id of the row
 */
record FactsLine(Path path, int line, String place) implements Place {
  @Override
  public CorpusFormatException problemAt(String key, String what) {
    return new CorpusFormatException(path, line, "/" + key, place, what);
  }
}
