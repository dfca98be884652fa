package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** Finds the requirement that a name means. */
final class NamedRows {
  private final HeldNames names;

  NamedRows(HeldNames names) {
    this.names = names;
  }

  /** The requirement of a name. */
  Optional<Resolution> exactly(StoreReader reader, String text, Optional<DocumentId> standard) {
    return of(reader, text, names.named(reader, text, standard));
  }

  /** The requirement whose name alone begins so. */
  Optional<Resolution> beginning(StoreReader reader, String text, Optional<DocumentId> standard) {
    List<Heading> begins = names.namedLike(reader, text, standard);
    return begins.size() == 1 ? of(reader, text, begins) : Optional.empty();
  }

  private static Optional<Resolution> of(StoreReader reader, String text, List<Heading> named) {
    if (named.isEmpty()) {
      return Optional.empty();
    }
    List<String> notes = new ArrayList<>();
    Heading first = named.get(0);
    if (!first.title().equalsIgnoreCase(text)) {
      notes.add("\"" + Quoted.of(text) + "\" is another name of " + first.id().value() + ".");
    }
    if (named.size() > 1) {
      notes.add(
          "Also so called: "
              + String.join(", ", named.stream().skip(1).map(each -> each.id() + "").toList())
              + ".");
    }
    return Optional.of(new Resolution(reader.requirement(first.id()).orElseThrow(), notes));
  }
}
