package org.otsecurity.source.curated;

import java.nio.file.Path;

/** Where a fact stands: what is wrong with it is reported there. */
interface Place {
  /** The file. */
  Path path();

  /** The row in words. */
  String place();

  /** What is wrong with the value of a key; with the whole row if the key is not there. */
  CorpusFormatException problemAt(String key, String what);
}
