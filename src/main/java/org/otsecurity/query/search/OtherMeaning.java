package org.otsecurity.query.search;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.query.reading.MeaningOfWords;
import org.otsecurity.store.SearchTerms;

/**
 * Searches for the words beside an id. Measured on judged queries: a row that people judged as
 * relevant is nearly always among the hits in its document, and one that they did not judge so
 * hardly ever.
 */
public final class OtherMeaning implements MeaningOfWords {
  /** A label beside an id has few words; more are a question of their own. */
  private static final int MOST_WORDS = 9;

  private static final int DEPTH = SearchRequest.MOST_HITS;

  /** Share of the best score from which a part of a row speaks for the row. */
  private static final double RELATIVE = 0.5;

  /** Share of the best score from which the document of the id is where the words belong. */
  private static final double SAME_DOCUMENT = 0.6;

  private final SearchRequirements search;

  /** Asks a search. */
  public OtherMeaning(SearchRequirements search) {
    this.search = search;
  }

  @Override
  public Optional<Heading> otherThan(RequirementId id, String words) {
    if (SearchTerms.words(words).size() > MOST_WORDS || search.saysNothing(words)) {
      return Optional.empty();
    }
    List<SearchHit> own = hits(words, List.of(id.standard()), DEPTH);
    List<SearchHit> all = hits(words, List.of(), 1);
    if (all.isEmpty()) {
      return Optional.empty();
    }
    double best = all.get(0).score();
    if (own.stream().anyMatch(each -> speaksFor(each, id, best))) {
      return Optional.empty();
    }
    SearchHit meant =
        !own.isEmpty() && own.get(0).score() >= SAME_DOCUMENT * best ? own.get(0) : all.get(0);
    return isClear(meant, words) ? Optional.of(meant.requirement().heading()) : Optional.empty();
  }

  private List<SearchHit> hits(String words, List<DocumentId> standards, int limit) {
    return search
        .search(new SearchRequest(words, standards, Optional.empty(), Optional.empty(), limit, 0))
        .hits();
  }

  /** Whether a hit is the row of an id, or a part of it, or what it is a part of. */
  private static boolean speaksFor(SearchHit hit, RequirementId id, double best) {
    String found = hit.requirement().id().value();
    boolean related = found.startsWith(id.value()) || id.value().startsWith(found);
    return found.equals(id.value()) || (related && hit.score() >= RELATIVE * best);
  }

  /** Whether its title, a name or the thesaurus says so, or its text a whole expression. */
  private boolean isClear(SearchHit hit, String words) {
    for (String each : hit.why()) {
      int said = each.indexOf(": ") + 2;
      boolean telling =
          each.startsWith("title: ")
              || each.startsWith("name: ")
              || each.startsWith("synonym: ")
              || (each.startsWith("text: ") && each.indexOf(' ', said) > 0);
      String expression = each.substring(said);
      // Of two words or more, one alone is a word in passing.
      boolean whole = expression.indexOf(' ') > 0 || words.strip().indexOf(' ') < 0;
      if (telling && whole && !expression.startsWith("part of ")) {
        return true;
      }
    }
    return false;
  }
}
