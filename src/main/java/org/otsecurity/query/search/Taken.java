package org.otsecurity.query.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.store.SearchTerms;

/** The words that parts of an answer beside the hits were made of. */
final class Taken {
  private final Set<String> words = new HashSet<>();

  /** A part of the query that was taken. */
  void text(String text) {
    words.addAll(SearchTerms.words(text));
  }

  /** A term of the glossary that the query names. */
  void term(Term term) {
    text(term.name());
    term.also().forEach(this::text);
  }

  /** An answer whose unread words are those that nothing else took either. */
  SearchAnswer from(SearchAnswer found) {
    Interpretation read = found.interpretedAs();
    List<String> unread =
        read.unread().stream().filter(each -> !words.containsAll(SearchTerms.words(each))).toList();
    return found.with(read.withUnread(unread));
  }
}
