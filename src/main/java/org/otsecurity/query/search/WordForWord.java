package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.store.Postings;

/**
 * Parts of a query that rows must hold side by side. A number alone is in texts of every kind, so
 * it is looked for only beside the word that it stands beside: "24 hours", "port 502"; and the
 * words of a name mean nothing by themselves.
 */
final class WordForWord {
  private final Lexicon lexicon;

  WordForWord(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What a number beside its neighbor points to; empty if no row holds both side by side. */
  Optional<Unit> number(List<Word> words, int at) {
    Word number = words.get(at);
    Optional<Postings> own = lexicon.word(number.stem());
    if (own.isEmpty()) {
      return Optional.empty();
    }
    Set<Integer> keys = new HashSet<>();
    List<String> expressions = new ArrayList<>();
    for (int step : new int[] {-1, 1}) {
      neighbor(words, at, step)
          .ifPresent(each -> {
            // Years stand on either side: "2016 Ukraine attack", "Ukraine 2016".
            beside(each, number, keys, expressions);
            beside(number, each, keys, expressions);
          });
    }
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    return own.map(each -> each.only(keys::contains))
        .map(each ->
            new Unit(
                String.join(", ", expressions),
                List.of(number.stem()),
                List.of(each),
                List.of(),
                Unit.rarity(each.mass(), lexicon.rows().size())));
  }

  /** What holds all words of a name side by side; empty if no row does. */
  Optional<Unit> name(String name) {
    List<String> stems = lexicon.searchTerms().stems(name);
    Set<Integer> keys = stems.isEmpty() ? Set.of() : lexicon.phrase(String.join(" ", stems));
    if (keys.isEmpty()) {
      return Optional.empty();
    }
    List<Postings> words =
        stems.stream()
            .flatMap(each -> lexicon.word(each).stream())
            .map(each -> each.only(keys::contains))
            .toList();
    double weight = Unit.rarity(keys.size(), lexicon.rows().size());
    return Optional.of(new Unit(name, stems, words, List.of(), weight));
  }

  private void beside(Word left, Word right, Set<Integer> keys, List<String> expressions) {
    Set<Integer> found = lexicon.phrase(left.stem() + " " + right.stem());
    if (!found.isEmpty()) {
      keys.addAll(found);
      expressions.add(left.typed() + " " + right.typed());
    }
  }

  /** The next word on one side that is more than the glue of a sentence. */
  private static Optional<Word> neighbor(List<Word> words, int at, int step) {
    for (int i = at + step; i >= 0 && i < words.size(); i += step) {
      if (!words.get(i).function()) {
        return Optional.of(words.get(i));
      }
    }
    return Optional.empty();
  }
}
