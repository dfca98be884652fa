package org.otsecurity.query.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.Store;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Quoted;

/** Reads several ids or names at once: what can be read is, and the rest is told. */
public final class SeveralIds {
  /** Most rows in one answer. */
  public static final int MOST = 50;

  private final Resolver resolver;
  private final UnknownNames unknown;
  private final IdRange ranges;
  private final Store store;

  public SeveralIds(Store store, Resolver resolver, UnknownNames unknown) {
    this.store = store;
    this.resolver = resolver;
    this.unknown = unknown;
    this.ranges = new IdRange(store, resolver);
  }

  /**
   * What was read.
   *
   * @param rows the rows, each once, in the order given
   * @param notUnderstood what means nothing held
   * @param notes how ids were read, where not to the letter
   */
  public record Answer(
      List<Requirement> rows, List<NotUnderstood> notUnderstood, List<String> notes) {}

  /**
   * The ids and names that stand in a text, as they are typed; the text itself if it is one, or if
   * none of its parts is.
   */
  public List<String> in(String text, Optional<DocumentId> standard) {
    return text.length() > Limits.LIST_TEXT ? List.of(text) : list(standard).parts(text);
  }

  /** The same of several texts, of which a shell may have taken names apart. */
  public List<String> in(List<String> texts, Optional<DocumentId> standard) {
    return list(standard).joined(texts).stream()
        .flatMap(each -> in(each, standard).stream())
        .toList();
  }

  /** The same, a range as its ids. */
  public List<String> each(List<String> texts, Optional<DocumentId> standard) {
    return in(texts, standard).stream()
        .flatMap(each -> {
          List<Requirement> range =
              resolver.tryResolve(each, standard).isPresent()
                  ? List.of()
                  : ranges.read(each, standard);
          return range.isEmpty() ? Stream.of(each) : range.stream().map(row -> row.id().toString());
        })
        .toList();
  }

  /**
   * Threats, each as it is named: ids that stand in one text apart, and names that a shell took
   * apart together.
   *
   * @param isName whether a text names one
   */
  public List<String> threats(List<String> texts, Predicate<String> isName) {
    IdList list = new IdList(store.documents().grammar(), isName);
    return list.joined(texts).stream()
        .flatMap(each ->
            store.documents().grammar().find(each).size() > 1
                ? list.parts(each).stream()
                : Stream.of(each))
        .toList();
  }

  private IdList list(Optional<DocumentId> standard) {
    return new IdList(
        store.documents().grammar(), each -> isPlain(each, standard) || isRange(each, standard));
  }

  /** Whether a text means one row, and no word of it was left out. */
  private boolean isPlain(String text, Optional<DocumentId> standard) {
    return resolver.tryResolve(text, standard).filter(each -> each.beside().isEmpty()).isPresent();
  }

  /** Whether a text is a range of ids, such as {@code SR 1.1-1.3}. */
  public boolean isRange(String text, Optional<DocumentId> standard) {
    return IdRange.mayBe(text)
        && resolver.tryResolve(text, standard).isEmpty()
        && !ranges.read(text, standard).isEmpty();
  }

  /**
   * Reads ids and names.
   *
   * @throws QueryException if none of them means anything
   */
  public Answer read(List<String> texts, Optional<DocumentId> standard) {
    Map<RequirementId, Requirement> rows = new LinkedHashMap<>();
    List<NotUnderstood> rest = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Optional<QueryException> first = Optional.empty();
    Optional<Requirement> before = Optional.empty();
    for (String each : texts) {
      try {
        List<Requirement> read = one(each, standard, before, notes);
        before = Optional.of(read.getLast());
        for (Requirement row : read) {
          if (rows.size() == MOST && !rows.containsKey(row.id())) {
            rest.add(
                new NotUnderstood(
                    row.id().value(), "One answer has at most " + MOST + " rows.", List.of()));
          } else {
            rows.put(row.id(), row);
          }
        }
      } catch (QueryException e) {
        QueryException told = unknown.told(e);
        first = first.or(() -> Optional.of(told));
        rest.add(NotUnderstood.of(each, told));
      }
    }
    if (rows.isEmpty() && first.isPresent()) {
      throw NotUnderstood.refusal(rest, first.get());
    }
    return new Answer(List.copyOf(rows.values()), rest, List.copyOf(notes));
  }

  private List<Requirement> one(
      String text,
      Optional<DocumentId> standard,
      Optional<Requirement> before,
      List<String> notes) {
    // A number alone goes on with the id before, though a document may have a section so numbered.
    List<Requirement> read =
        before.flatMap(each -> ranges.goingOn(each, text)).map(List::of).orElse(List.of());
    Optional<Resolution> itself =
        read.isEmpty() ? resolver.tryResolve(text, standard) : Optional.empty();
    if (itself.isPresent()) {
      notes.addAll(itself.get().notes());
      return List.of(itself.get().requirement());
    }
    if (read.isEmpty()) {
      read = ranges.read(text, standard);
    }
    if (read.isEmpty()) {
      return List.of(resolver.resolve(text, standard).requirement());
    }
    notes.add(
        "\""
            + Quoted.of(text)
            + "\" is read as "
            + String.join(", ", read.stream().map(each -> each.id().value()).toList())
            + ".");
    return read;
  }
}
