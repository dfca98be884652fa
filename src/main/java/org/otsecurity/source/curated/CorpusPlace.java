package org.otsecurity.source.curated;

import java.nio.file.Path;

/**
 * Where something stands in the corpus.
 *
 * @param file the file
 * @param line the line, from 1
 * @param id what stands there: the id of a row
 */
public record CorpusPlace(Path file, int line, String id) {}
