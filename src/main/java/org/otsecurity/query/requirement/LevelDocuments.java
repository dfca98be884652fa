package org.otsecurity.query.requirement;

import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;

/**
 * The documents whose rows have security levels: of whole systems, and of components.
 *
 * @param documents the registry
 */
record LevelDocuments(Documents documents) {
  /** Whether the levels of a document are those of whole systems. */
  static boolean isOfSystems(Document document) {
    return document.has(Capability.SECURITY_LEVELS) && !document.has(Capability.COMPONENT_TYPES);
  }

  /** The document whose levels are those of whole systems. */
  Optional<DocumentId> ofSystems() {
    return documents.all().stream()
        .filter(LevelDocuments::isOfSystems)
        .map(Document::id)
        .findFirst();
  }

  /** The document whose levels are those of components. */
  Optional<DocumentId> ofComponents() {
    return documents.with(Capability.COMPONENT_TYPES).stream().findFirst();
  }

  /** All of them, in words: {@code iec62443-3-3 (systems) and iec62443-4-2 (components)}. */
  String words() {
    return documents.with(Capability.SECURITY_LEVELS).stream()
        .map(each -> each + (isOfSystems(documents.get(each)) ? " (systems)" : " (components)"))
        .collect(Collectors.joining(" and "));
  }
}
