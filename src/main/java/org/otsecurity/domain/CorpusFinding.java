package org.otsecurity.domain;

import java.nio.file.Path;

/**
 * Something in a corpus file that is not as it should be.
 *
 * @param file the file
 * @param line where in it, from 1; 0 if the file as a whole is meant
 * @param pointer the place as a JSON Pointer (RFC 6901), in a table the column; empty for the whole
 *     file or line
 * @param problem what is wrong
 */
public record CorpusFinding(Path file, int line, String pointer, String problem) {
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line : "")
        + (pointer.isEmpty() ? "" : " at " + pointer)
        + ": "
        + problem;
  }
}
