package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.Signs;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Quoted;

/**
 * Finds the requirement that an id or a name means, in whatever spelling and from whatever year.
 */
public final class Resolver {
  /** How a note ends that tells of words which are no part of an id. */
  private static final String LEFT_OUT = "was left out.";

  /** Where only what is meant is wanted, not what else a text says. */
  private static final MeaningOfWords NO_MEANING = (id, words) -> Optional.empty();

  private final Store store;
  private final NamedRows named;
  private final WordsAround around;
  private final Unresolved unresolved;
  private final MeaningOfWords meaning;

  /**
   * A resolver over a store.
   *
   * @param meaning tells what words beside an id mean
   */
  public Resolver(Store store, HeldNames names, MeaningOfWords meaning) {
    this.store = store;
    this.named = new NamedRows(names);
    this.meaning = meaning;
    this.around = new WordsAround(names);
    this.unresolved = new Unresolved(names);
  }

  /**
   * Resolves an id or name.
   *
   * @param text what was typed, for example {@code sr1.1re(1)}, {@code AC-02}, {@code Stuxnet}
   * @param standard the document it should be in, if the caller named one
   * @throws QueryException if nothing in the corpus is meant by it, or only by a part of it
   */
  public Resolution resolve(String text, Optional<DocumentId> standard) {
    if (text.isBlank()) {
      throw new QueryException("No id was given.", store.read(Unresolved::look) + ".", List.of());
    }
    Excess.of("id", text, Limits.NAME)
        .ifPresent(each -> {
          throw QueryException.of(each);
        });
    NamedDocument typed = new NamedDocument(standard, Signs.line(text));
    NamedDocument asked = asked(typed);
    Resolution resolution =
        store.read(reader ->
            read(reader, typed, asked)
                .orElseThrow(() ->
                    EarlierEditions.gone(reader, asked)
                        .orElseGet(() -> unresolved.of(reader, asked.rest(), asked.in()))
                        .naming(text)));
    return told(resolution, meaning);
  }

  /** Resolves an id or name, or nothing if nothing is meant by it. */
  public Optional<Resolution> tryResolve(String text, Optional<DocumentId> standard) {
    if (text.isBlank() || text.length() > Limits.NAME) {
      return Optional.empty();
    }
    NamedDocument typed = new NamedDocument(standard, Signs.line(text));
    NamedDocument asked = asked(typed);
    return store.read(reader -> read(reader, typed, asked)).map(each -> told(each, NO_MEANING));
  }

  /** The same with a note on each of the words beside the id. */
  private static Resolution told(Resolution resolution, MeaningOfWords meaning) {
    if (resolution.beside().isEmpty()) {
      return resolution;
    }
    Requirement found = resolution.requirement();
    List<String> notes = new ArrayList<>(resolution.notes());
    for (String words : resolution.beside()) {
      notes.add(
          meaning
              .otherThan(found.id(), words)
              .map(each -> WordsAround.rather(found, words, each))
              .orElseGet(() ->
                  "Read as " + found.id().value() + "; \"" + Quoted.of(words) + "\" " + LEFT_OUT));
    }
    return new Resolution(found, List.copyOf(notes), resolution.beside());
  }

  /** What is asked for, in the document that the caller names, or else the text. */
  private NamedDocument asked(NamedDocument typed) {
    NamedDocument named =
        IdAddress.read(store.documents(), typed.rest())
            .orElseGet(() -> NamedDocument.of(store.documents(), typed.rest()));
    // A text that names another document than the caller is no id of either.
    return typed.in().isEmpty() || typed.in().equals(named.in()) ? named : typed;
  }

  private Optional<Resolution> read(StoreReader reader, NamedDocument typed, NamedDocument asked) {
    // What looks like the name of a document may be a word of the title.
    return (asked.equals(typed) ? Optional.<Resolution>empty() : within(reader, typed))
        .filter(each -> each.notes().isEmpty() && each.beside().isEmpty())
        .or(() -> read(reader, asked));
  }

  private Optional<Resolution> read(StoreReader reader, NamedDocument asked) {
    String text = asked.rest();
    List<String> notes = new ArrayList<>();
    Optional<IdReading> whole = IdReading.whole(reader, text, asked.in(), notes);
    if (whole.isPresent()) {
      Optional<Requirement> found = found(reader, whole.get(), asked.in(), notes);
      found.ifPresent(each -> {
        SupersededRows.note(reader, each, notes);
        EarlierEditions.note(reader, text, each, notes);
      });
      return found.map(each -> new Resolution(each, notes));
    }
    return named
        .exactly(reader, text, asked.in())
        .or(() -> within(reader, asked))
        .or(() -> named.beginning(reader, text, asked.in()));
  }

  /** An id among other words; what else may be a part of it is not passed over. */
  private Optional<Resolution> within(StoreReader reader, NamedDocument asked) {
    List<String> notes = new ArrayList<>();
    Optional<IdReading> read =
        IdReading.within(reader, asked.rest(), asked.in(), notes)
            .map(each -> EarlierEditions.without(reader, each));
    Optional<Requirement> found =
        read.flatMap(each -> found(reader, each, asked.in(), notes))
            .filter(each -> around.isWhole(reader, read.get(), each));
    List<String> beside = new ArrayList<>();
    found.ifPresent(each -> {
      SupersededRows.note(reader, each, notes);
      EarlierEditions.note(reader, asked.rest(), each, notes);
      beside.addAll(around.beside(reader, read.get(), each, notes));
    });
    return found.map(each -> new Resolution(each, notes, beside));
  }

  /** The row of an id, or of the one that it leads to. */
  private static Optional<Requirement> found(
      StoreReader reader, IdReading read, Optional<DocumentId> standard, List<String> notes) {
    RequirementId id = read.id();
    Optional<Requirement> itself =
        standard.isEmpty() || standard.get().equals(id.standard())
            ? reader.requirement(id)
            : Optional.empty();
    return itself
        .or(() -> Counterparts.sibling(reader, id, standard, notes))
        .or(() -> Counterparts.overlaid(reader, id, standard, notes))
        .or(() -> HeldVersion.find(reader, id, notes))
        .or(() -> Counterparts.enterprise(reader, id, notes))
        .or(() -> EarlierEditions.successor(reader, id, notes));
  }
}
