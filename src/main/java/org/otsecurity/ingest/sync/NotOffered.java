package org.otsecurity.ingest.sync;

import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.PublishersFiles;

/** Why a document has no official text to fetch. */
final class NotOffered {
  private NotOffered() {}

  static String reason(Document document) {
    if (!document.publishersFiles().notOffered().isEmpty()) {
      return document.publishersFiles().notOffered();
    }
    return document.has(Capability.LICENSED_TEXT)
        ? "Its publisher sells this text; `ot-security ingest` takes that of your own copy."
        : "Its publisher offers no file that is read here.";
  }

  static String remedy(Document document) {
    PublishersFiles offered = document.publishersFiles();
    return offered.files().isEmpty()
        ? reason(document)
        : "Its files are: "
            + String.join(", ", offered.files().stream().map(PublishersFiles.File::name).toList())
            + ".";
  }
}
