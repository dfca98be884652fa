package org.otsecurity.source.curated;

import java.nio.file.Path;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.RowsForm;

/**
 * A document with where it lies.
 *
 * @param document what it declares
 * @param folder its folder
 * @param form in which form its rows lie there
 * @param order its place among the documents
 * @param row the whole file
 */
record Declared(Document document, Path folder, RowsForm form, int order, YamlFile.Row row) {

  /** Whether its rows are those of an earlier edition. */
  boolean isSuperseded() {
    return row.flag("superseded", false);
  }
}
