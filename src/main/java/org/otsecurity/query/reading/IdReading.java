package org.otsecurity.query.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.store.StoreReader;

/** Which id a text means, where its form alone does not tell. */
final class IdReading {
  private IdReading() {}

  /** An id that several standards have the form of is taken where it exists. */
  static Optional<RequirementId> existing(
      StoreReader reader, String text, Optional<DocumentId> standard, List<String> notes) {
    if (standard.isPresent()) {
      return Optional.empty();
    }
    List<RequirementId> possible = reader.documents().grammar().parseAll(text);
    Set<RequirementId> held = reader.headings(possible).keySet();
    List<RequirementId> existing = possible.stream().filter(held::contains).toList();
    if (existing.size() > 1) {
      notes.add(
          "The same id also stands in "
              + String.join(
                  ", ", existing.stream().skip(1).map(each -> each.standard().value()).toList())
              + "; name the standard to get it.");
    }
    return existing.stream().findFirst();
  }

  /** "T0800 (Modify Control Logic)": an id with words behind it. */
  static Optional<RequirementId> leading(StoreReader reader, String text) {
    List<IdGrammar.Found> found = reader.documents().grammar().find(text);
    return found.size() == 1 && found.get(0).start() == 0
        ? Optional.of(found.get(0).id())
        : Optional.empty();
  }
}
