package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.store.Postings;
import org.otsecurity.store.SearchIndex.Trigger;

/**
 * Reads expressions whose words a query has near each other, with others between them or in another
 * order: "the disk is full" holds "full disk". They call for their concepts with less weight than
 * what is typed word for word, and for none that is called for already.
 */
final class ScatteredExpressions {
  /** So many words may stand between the first and the last beside those of the expression. */
  private static final int BETWEEN = 4;

  private static final double SHARE = 0.6;

  private final Lexicon lexicon;
  private final List<String> typed;
  private final List<String> stems;

  /**
   * Looks in the words of one query.
   *
   * @param stems the stems of what is typed; an empty one for a word that says nothing
   */
  ScatteredExpressions(Lexicon lexicon, List<String> typed, List<String> stems) {
    this.lexicon = lexicon;
    this.typed = typed;
    this.stems = stems;
  }

  /** Adds a unit for each expression found, and how it is read. */
  void add(List<Unit> units, List<Interpretation.ReadAs> concepts) {
    Set<Postings> called = new LinkedHashSet<>();
    units.forEach(each -> called.addAll(each.concepts()));
    Map<List<Integer>, List<String>> found = found();
    found.entrySet().stream()
        .sorted((a, b) -> Integer.compare(b.getKey().size(), a.getKey().size()))
        .forEach(each -> unit(each.getKey(), each.getValue(), called, units, concepts));
  }

  private void unit(
      List<Integer> places,
      List<String> meant,
      Set<Postings> called,
      List<Unit> units,
      List<Interpretation.ReadAs> concepts) {
    List<Postings> meanings = new ArrayList<>();
    Set<String> lookedFor = new LinkedHashSet<>();
    double mass = 0;
    for (String concept : meant) {
      Optional<Postings> postings = lexicon.concept(concept);
      if (postings.isPresent() && called.add(postings.get())) {
        meanings.add(postings.get());
        mass = Math.max(mass, postings.get().mass());
        lookedFor.addAll(lexicon.lookedFor(concept));
      }
    }
    if (!meanings.isEmpty()) {
      String expression = String.join(" … ", places.stream().map(typed::get).toList());
      concepts.add(new Interpretation.ReadAs(expression, List.copyOf(lookedFor)));
      double weight = SHARE * Unit.rarity(mass, lexicon.rows().size());
      List<String> parts = places.stream().map(stems::get).toList();
      units.add(new Unit(expression, parts, List.of(), meanings, weight));
    }
  }

  /** The concepts called for, by the places of the words that call for them, in order. */
  private Map<List<Integer>, List<String>> found() {
    Map<List<Integer>, List<String>> found = new LinkedHashMap<>();
    for (int at = 0; at < stems.size(); at++) {
      if (!stems.get(at).isEmpty()) {
        for (Trigger each : lexicon.triggers(stems.get(at))) {
          // Most triggers have a word that the query lacks, so that is looked at first.
          if (each.stems().indexOf(' ') > 0 && holdsLast(each.stems())) {
            List<Integer> places = places(at, each.stems());
            if (!places.isEmpty()) {
              found.computeIfAbsent(places, key -> new ArrayList<>()).add(each.concept());
            }
          }
        }
      }
    }
    return found;
  }

  private boolean holdsLast(String expression) {
    int from = expression.lastIndexOf(' ') + 1;
    for (String stem : stems) {
      if (stem.length() == expression.length() - from && expression.startsWith(stem, from)) {
        return true;
      }
    }
    return false;
  }

  /** Where the words of an expression stand that begins with the word at a place. */
  private List<Integer> places(int at, String expression) {
    List<Integer> places = new ArrayList<>(List.of(at));
    int from = expression.indexOf(' ') + 1;
    int telling = lexicon.questionWords().isOfField(typed.get(at)) ? 0 : 1;
    while (from > 0) {
      int space = expression.indexOf(' ', from);
      int place = nearest(at, expression, from, space < 0 ? expression.length() : space, places);
      if (place < 0) {
        return List.of();
      }
      places.add(place);
      telling += lexicon.questionWords().isOfField(typed.get(place)) ? 0 : 1;
      from = space + 1;
    }
    places.sort(null);
    int reach = places.getLast() - places.getFirst();
    return telling > 1 && reach < places.size() + BETWEEN ? places : List.of();
  }

  private int nearest(int at, String expression, int from, int to, List<Integer> taken) {
    for (int away = 1; away < stems.size(); away++) {
      for (int place = at - away; place <= at + away; place += 2 * away) {
        if (place >= 0 && place < stems.size() && !taken.contains(place)) {
          String stem = stems.get(place);
          if (stem.length() == to - from && expression.startsWith(stem, from)) {
            return place;
          }
        }
      }
    }
    return -1;
  }
}
