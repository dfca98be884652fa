package org.otsecurity.ingest.sync;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.document.PublishersFiles;
import org.otsecurity.domain.id.DocumentId;

/**
 * A document whose publisher offers files that a program can read, and where: {@code official_text}
 * of its {@code document.yaml}.
 *
 * @param standard the document
 * @param files the files; the first tells the release, by its beginning alone
 */
record Publication(DocumentId standard, List<PublishersFiles.File> files) {
  /** The publication of a document, if its publisher offers files. */
  static Optional<Publication> of(Documents documents, DocumentId standard) {
    return documents.find(standard).flatMap(Publication::of);
  }

  /** All publications, in the order of documents. */
  static List<Publication> all(Documents documents) {
    return documents.all().stream().flatMap(each -> of(each).stream()).toList();
  }

  private static Optional<Publication> of(Document document) {
    List<PublishersFiles.File> files = document.publishersFiles().files();
    return files.isEmpty() ? Optional.empty() : Optional.of(new Publication(document.id(), files));
  }

  /** The file that tells the release. */
  PublishersFiles.File first() {
    return files.get(0);
  }

  /** Where a file is: at its publisher's, or under the document's id at a mirror. */
  URI address(PublishersFiles.File file, Optional<URI> mirror) {
    if (mirror.isEmpty()) {
      return URI.create(file.url());
    }
    String base = mirror.get().toString();
    return URI.create(
        base + (base.endsWith("/") ? "" : "/") + standard.value() + "/" + file.name());
  }
}
