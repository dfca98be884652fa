package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;

/**
 * Finds the requirement that an id or a name means, in whatever spelling and from whatever year.
 */
public final class Resolver {
  private final Store store;
  private final NamedRows named;
  private final WordsBehind behind;
  private final Unresolved unresolved;

  public Resolver(Store store, HeldNames names) {
    this.store = store;
    this.named = new NamedRows(names);
    this.behind = new WordsBehind(names);
    this.unresolved = new Unresolved(names);
  }

  /**
   * What an id or name was read as.
   *
   * @param id the id it has the form of
   * @param resolution the requirement it means
   */
  private record Reading(Optional<RequirementId> id, Optional<Resolution> resolution) {}

  /**
   * Resolves an id or name.
   *
   * @param text what was typed, for example {@code sr1.1re(1)}, {@code AC-02}, {@code Stuxnet}
   * @param standard the document it should be in, if the caller named one
   * @throws QueryException if nothing in the corpus is meant by it
   */
  public Resolution resolve(String text, Optional<DocumentId> standard) {
    if (text.isBlank()) {
      throw new QueryException("No id was given.", store.read(Unresolved::look) + ".", List.of());
    }
    Excess.of("id", text, Limits.NAME)
        .ifPresent(each -> {
          throw QueryException.of(each);
        });
    NamedDocument asked = asked(text, standard);
    return store.read(reader -> {
      Reading reading = read(reader, asked.rest(), asked.in());
      return reading
          .resolution()
          .orElseThrow(() ->
              reading
                  .id()
                  .map(id ->
                      EarlierEditions.gone(reader, id)
                          .orElseGet(
                              () -> unresolved.unknown(reader, asked.rest(), id, asked.in())))
                  .orElseGet(() -> unresolved.notAnId(reader, asked.rest(), asked.in()))
                  .naming(text));
    });
  }

  /** Resolves an id or name, or nothing if nothing is meant by it. */
  public Optional<Resolution> tryResolve(String text, Optional<DocumentId> standard) {
    if (text.isBlank() || text.length() > Limits.NAME) {
      return Optional.empty();
    }
    NamedDocument asked = asked(text, standard);
    return store.read(reader -> read(reader, asked.rest(), asked.in()).resolution());
  }

  private NamedDocument asked(String text, Optional<DocumentId> standard) {
    String stripped = text.strip();
    return standard.isPresent()
        ? new NamedDocument(standard, stripped)
        : NamedDocument.before(store.documents(), stripped);
  }

  private Reading read(StoreReader reader, String text, Optional<DocumentId> standard) {
    List<String> notes = new ArrayList<>();
    Optional<RequirementId> parsed =
        standard
            .flatMap(each -> reader.documents().grammar().parse(text, each))
            // Ids without a form of their own, such as clauses of common constraints.
            .or(() ->
                standard
                    .map(each -> new RequirementId(each, text))
                    .filter(each -> reader.heading(each).isPresent()))
            .or(() -> IdReading.existing(reader, text, standard, notes))
            .or(() -> reader.documents().grammar().parse(text))
            .or(() -> IdReading.leading(reader, text));
    if (parsed.isPresent()) {
      RequirementId id = parsed.get();
      Optional<Requirement> found =
          standard.isEmpty() || standard.get().equals(id.standard())
              ? reader.requirement(id)
              : Optional.empty();
      if (found.isEmpty()) {
        found = Counterparts.sibling(reader, id, standard, notes);
      }
      if (found.isEmpty()) {
        found = Counterparts.overlaid(reader, id, standard, notes);
      }
      if (found.isEmpty()) {
        found = HeldVersion.find(reader, id, notes);
      }
      if (found.isEmpty()) {
        found = Counterparts.enterprise(reader, id, notes);
      }
      if (found.isEmpty()) {
        found = EarlierEditions.successor(reader, id, notes);
      } else {
        EarlierEditions.note(reader, text, found.get(), notes);
      }
      if (found.isPresent()) {
        behind.note(reader, text, found.get(), notes);
      }
      return new Reading(parsed, found.map(each -> new Resolution(each, notes)));
    }
    return new Reading(Optional.empty(), named.find(reader, text, standard));
  }
}
