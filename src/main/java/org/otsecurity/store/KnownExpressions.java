package org.otsecurity.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.vocabulary.Language;

/**
 * English expressions that search knows: those that call for a concept of the thesaurus, and those
 * whose words stand together in a title.
 */
final class KnownExpressions {
  private final SearchTerms terms;
  private final Set<List<String>> triggers = new HashSet<>();
  private final Map<String, List<Set<String>>> titles = new HashMap<>();

  private KnownExpressions(SearchTerms terms) {
    this.terms = terms;
  }

  static KnownExpressions of(Corpus corpus, SearchTerms terms) {
    KnownExpressions known = new KnownExpressions(terms);
    corpus
        .thesaurus()
        .forEach(concept ->
            concept.triggers().forEach(each -> known.triggers.add(terms.expression(each))));
    for (Requirement each : corpus.requirements()) {
      Set<String> title = new HashSet<>(terms.stems(each.title()));
      title.forEach(
          stem -> known.titles.computeIfAbsent(stem, one -> new ArrayList<>()).add(title));
    }
    return known;
  }

  boolean knows(String english) {
    List<String> stems = terms.expression(english);
    return triggers.contains(stems)
        || titles.getOrDefault(stems.getFirst(), List.of()).stream()
            .anyMatch(title -> title.containsAll(stems));
  }

  /** Refuses a language with a word whose English leads nowhere. */
  void check(Language language) {
    List<String> unknown =
        language.words().entrySet().stream()
            .filter(each -> !knows(each.getValue()))
            .map(each -> each.getKey() + ": " + each.getValue())
            .toList();
    if (!unknown.isEmpty()) {
      throw new StoreException(
          language.name()
              + " has words whose English search does not know: "
              + String.join("; ", unknown)
              + ".",
          "Give an expression of the thesaurus or words of one title.");
    }
  }
}
