package org.otsecurity.domain.vocabulary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the phrases of a list at whole words of a text. Each word of the text is looked up once, so
 * the time grows with the text and not with the list. Safe for use by many threads.
 */
public final class PhraseFinder<M> {
  private final List<Entry<M>> entries;
  private final Map<String, List<Entry<M>>> byFirstWord = new HashMap<>();
  private final List<Entry<M>> byBeginning = new ArrayList<>();
  private final int longest;

  private PhraseFinder(List<Entry<M>> entries) {
    this.entries = entries;
    int most = 0;
    for (Entry<M> entry : entries) {
      PhraseForm.Step first = entry.form().first();
      if (first.beginning()) {
        byBeginning.add(entry);
      } else {
        byFirstWord.computeIfAbsent(first.word(), word -> new ArrayList<>()).add(entry);
      }
      most = Math.max(most, entry.form().size());
    }
    this.longest = most;
  }

  /** A finder of phrases. */
  public static <M> PhraseFinder<M> of(Collection<Phrase<M>> phrases) {
    List<Entry<M>> entries = new ArrayList<>(phrases.size());
    for (Phrase<M> each : phrases) {
      entries.add(Entry.of(each));
    }
    return new PhraseFinder<>(entries);
  }

  /**
   * A phrase that stands in a text.
   *
   * @param meaning what it means
   * @param from its first word
   * @param to the word behind its last one
   */
  public record Found<M>(M meaning, int from, int to) {}

  private record Entry<M>(
      PhraseForm form, M meaning, List<PhraseForm> notAfter, List<PhraseForm> notBefore) {
    static <M> Entry<M> of(Phrase<M> phrase) {
      return new Entry<>(
          PhraseForm.of(phrase.words()),
          phrase.meaning(),
          forms(phrase.notAfter()),
          forms(phrase.notBefore()));
    }

    /** Most phrases have no exception. */
    private static List<PhraseForm> forms(List<String> exceptions) {
      return exceptions.isEmpty() ? List.of() : exceptions.stream().map(PhraseForm::of).toList();
    }

    boolean holdsAt(Words text, int from) {
      int to = from + form.size();
      return form.standsAt(text, from)
          && notAfter.stream()
              .noneMatch(each -> text.follows(from) && each.standsAt(text, from - each.size()))
          && notBefore.stream().noneMatch(each -> text.follows(to) && each.standsAt(text, to));
    }
  }

  /** A finder of the phrases with some meanings only. */
  public PhraseFinder<M> only(Predicate<M> meaning) {
    return new PhraseFinder<>(
        entries.stream().filter(each -> meaning.test(each.meaning())).toList());
  }

  /** A finder of the phrases with one meaning only. */
  public PhraseFinder<M> only(M meaning) {
    return only(meaning::equals);
  }

  /** Every phrase that stands in a text, in the order of their first words, longer ones first. */
  public List<Found<M>> in(Words text) {
    List<Found<M>> found = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      found.addAll(beginningAt(text, i));
    }
    return found;
  }

  /** Whether any of the phrases stands in a text. */
  public boolean standsIn(Words text) {
    for (int i = 0; i < text.size(); i++) {
      if (!beginningAt(text, i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The longest phrase that begins at a word. */
  public Optional<Found<M>> at(Words text, int from) {
    List<Found<M>> found = beginningAt(text, from);
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getFirst());
  }

  /** The longest phrase whose last word stands before a word, the number of words for the end. */
  public Optional<Found<M>> before(Words text, int to) {
    for (int from = Math.max(0, to - longest); from < to; from++) {
      for (Found<M> each : beginningAt(text, from)) {
        if (each.to() == to) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** What a text means that is one of the phrases and nothing else. */
  public Optional<M> meaning(Words text) {
    return beginningAt(text, 0).stream()
        .filter(each -> text.isOnly(each.to()))
        .map(Found::meaning)
        .findFirst();
  }

  private List<Found<M>> beginningAt(Words text, int from) {
    if (from < 0 || from >= text.size()) {
      return List.of();
    }
    List<Entry<M>> candidates = byFirstWord.getOrDefault(text.word(from), List.of());
    if (candidates.isEmpty() && byBeginning.isEmpty()) {
      return List.of();
    }
    List<Found<M>> found = new ArrayList<>();
    for (List<Entry<M>> entries : List.of(candidates, byBeginning)) {
      for (Entry<M> each : entries) {
        if (each.holdsAt(text, from)) {
          found.add(new Found<>(each.meaning(), from, from + each.form().size()));
        }
      }
    }
    found.sort((a, b) -> Integer.compare(b.to(), a.to()));
    return found;
  }
}
