package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.store.Postings;
import org.otsecurity.store.SearchIndex.Trigger;
import org.otsecurity.store.SearchTerms;

/** Understands what people type: ids, mentions, misspelled words, and the field's expressions. */
final class QueryReader {
  /** Longest query read, in characters and in words; the rest is ignored. */
  private static final int MOST_CHARACTERS = 600;

  private static final int MOST_WORDS = 40;

  private static final double WEAK_SHARE = 0.3;

  /** Share of the weight for a word that no title holds. */
  private static final double GENERAL_SHARE = 0.5;

  /** Share of the weight for plain words beside expressions that call for concepts. */
  private static final double BESIDE_CONCEPTS = 0.55;

  private final Lexicon lexicon;

  QueryReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A word of the query with its stem. */
  private record Word(String typed, String stem, boolean function) {}

  private Word word(String typed) {
    SearchTerms terms = lexicon.searchTerms();
    return new Word(typed, terms.stem(typed), terms.isFunctionWord(typed));
  }

  /** Triggers of the same length that begin at a word, and where they end. */
  private record Match(List<Trigger> triggers, int end) {}

  Reading read(String query) {
    String bounded = query.length() > MOST_CHARACTERS ? query.substring(0, MOST_CHARACTERS) : query;
    IdGrammar grammar = lexicon.documents().grammar();
    StringBuilder rest = new StringBuilder();
    Set<RequirementId> ids = new LinkedHashSet<>();
    int last = 0;
    for (IdGrammar.Found each : grammar.find(bounded)) {
      ids.add(each.id());
      rest.append(bounded, last, each.start()).append(' ');
      last = each.end();
    }
    rest.append(bounded, last, bounded.length());
    Mentions mentions = lexicon.mentions().read(rest.toString());
    ids = inNamed(grammar, ids, mentions.standards());
    List<Interpretation.Correction> corrections = new ArrayList<>();
    List<Interpretation.ReadAs> concepts = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    List<Word> words = words(mentions.rest(), corrections);
    if (words.stream().allMatch(Word::function) && ids.isEmpty()) {
      // Nothing but mentions: then they are what is looked for.
      words = words(bounded, corrections);
    }
    long contents = words.stream().filter(each -> !each.function()).count();
    int at = 0;
    while (at < words.size()) {
      Match match = best(words, at);
      int end = match.triggers().isEmpty() ? at + 1 : match.end();
      List<Word> span = words.subList(at, end);
      Word first = words.get(at);
      at = end;
      boolean filler = lexicon.isFiller(first.typed()) && contents > 1;
      if (!match.triggers().isEmpty() || !(first.function() || filler)) {
        units.add(unit(span, match.triggers(), concepts));
      }
    }
    return new Reading(
        List.copyOf(ids),
        mentions,
        merge(units),
        QuotedPhrases.in(bounded, lexicon.searchTerms()),
        corrections,
        concepts);
  }

  /** Reads ids of a form that several documents share, as Art. 21, in a document that is named. */
  private static Set<RequirementId> inNamed(
      IdGrammar grammar, Set<RequirementId> ids, Set<DocumentId> named) {
    Set<RequirementId> read = new LinkedHashSet<>();
    for (RequirementId id : ids) {
      RequirementId meant = id;
      for (DocumentId each : named) {
        Optional<RequirementId> there = grammar.parse(id.value(), each);
        if (!named.contains(meant.standard()) && there.isPresent()) {
          meant = there.get();
        }
      }
      read.add(meant);
    }
    return read;
  }

  /** Makes expressions that call for the same concept one unit, so that it counts once. */
  private static List<Unit> merge(List<Unit> units) {
    List<Unit> merged = new ArrayList<>();
    for (Unit each : units) {
      int at = 0;
      while (at < merged.size() && !each.sameMeaning(merged.get(at))) {
        at++;
      }
      if (at < merged.size()) {
        merged.set(at, merged.get(at).and(each));
      } else {
        merged.add(each);
      }
    }
    if (merged.stream().anyMatch(each -> !each.concepts().isEmpty())) {
      merged.replaceAll(each -> each.concepts().isEmpty() ? each.scaled(BESIDE_CONCEPTS) : each);
    }
    return merged;
  }

  private List<Word> words(String text, List<Interpretation.Correction> corrections) {
    List<String> typed = SearchTerms.words(text);
    List<Word> words = new ArrayList<>();
    Map<String, Optional<String>> read = new HashMap<>();
    for (int i = 0; i < typed.size() && words.size() < MOST_WORDS; i++) {
      String word = typed.get(i);
      String compound = i + 1 < typed.size() ? compound(word, typed.get(i + 1)) : "";
      if (!compound.isEmpty()) {
        String both = word + " " + typed.get(i + 1);
        words.add(new Word(both, lexicon.searchTerms().stem(compound), false));
        i++;
      } else {
        add(word, words, read, corrections);
      }
    }
    return words;
  }

  /** Two words that the corpus writes as one: {@code set point}, {@code back up}. */
  private String compound(String left, String right) {
    if (left.length() < 2 || right.length() < 2 || left.length() + right.length() < 5) {
      return "";
    }
    SearchTerms terms = lexicon.searchTerms();
    boolean functions = terms.isFunctionWord(left) || terms.isFunctionWord(right);
    if (functions && left.length() < 3) {
      return "";
    }
    String joined = left + right;
    String stem = terms.stem(joined);
    return lexicon.holds(stem) ? joined : "";
  }

  private void add(
      String word,
      List<Word> words,
      Map<String, Optional<String>> readBefore,
      List<Interpretation.Correction> corrections) {
    if (lexicon.knows(word)) {
      words.add(word(word));
      return;
    }
    Optional<String> read = readBefore.computeIfAbsent(word, lexicon.spelling()::meant);
    read.ifPresent(each -> corrections.add(new Interpretation.Correction(word, each)));
    for (String each : read.orElse(word).split(" ")) {
      words.add(word(each));
    }
  }

  /**
   * The match at a word, unless it reaches over a function word into an expression that goes on: in
   * "security of engineering laptops" there is no "security engineering".
   */
  private Match best(List<Word> words, int at) {
    Match match = longest(words, at);
    for (int inner = at + 1; inner < match.end(); inner++) {
      boolean afterFunction = words.get(inner - 1).function();
      if (afterFunction && longest(words, inner).end() > match.end()) {
        return new Match(List.of(), at);
      }
    }
    return match;
  }

  /** The longest triggers that begin at a word; several if one expression has several meanings. */
  private Match longest(List<Word> words, int at) {
    List<Trigger> longest = new ArrayList<>();
    int end = at;
    for (Trigger each : lexicon.triggers(words.get(at).stem())) {
      if (!longest.isEmpty() && each.stems().length() < longest.get(0).stems().length()) {
        break;
      }
      int matched = end(words, at, each.stems());
      if (matched > 0) {
        longest.add(each);
        end = matched;
      }
    }
    return new Match(longest, end);
  }

  /**
   * Where an expression ends that begins at a word, or 0; function words in between are skipped.
   */
  private static int end(List<Word> words, int at, String stems) {
    int word = at;
    int from = 0;
    while (from <= stems.length()) {
      int space = stems.indexOf(' ', from);
      int to = space < 0 ? stems.length() : space;
      while (word < words.size() && !matches(words.get(word), stems, from, to)) {
        if (word == at || !words.get(word).function()) {
          return 0;
        }
        word++;
      }
      if (word == words.size()) {
        return 0;
      }
      word++;
      from = to + 1;
    }
    return word;
  }

  private static boolean matches(Word word, String stems, int from, int to) {
    return word.stem().length() == to - from && stems.startsWith(word.stem(), from);
  }

  private Unit unit(List<Word> span, List<Trigger> triggers, List<Interpretation.ReadAs> concepts) {
    int all = lexicon.rows().size();
    List<String> stems = new ArrayList<>();
    List<Postings> words = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    double rarest = 0;
    for (Word each : span) {
      typed.add(each.typed());
      if (each.function()) {
        continue;
      }
      stems.add(each.stem());
      Optional<Postings> postings = lexicon.word(each.stem());
      postings.ifPresent(words::add);
      double rarity = postings.map(one -> Unit.rarity(one.mass(), all)).orElse(1.5);
      rarest = Math.max(rarest, rarity);
    }
    String expression = String.join(" ", typed);
    List<Postings> meanings = new ArrayList<>();
    Set<String> lookedFor = new LinkedHashSet<>();
    double mass = 0;
    for (Trigger each : triggers) {
      Optional<Postings> postings = lexicon.concept(each.concept());
      if (postings.isPresent()) {
        meanings.add(postings.get());
        mass = Math.max(mass, postings.get().mass());
        lookedFor.addAll(lexicon.lookedFor(each.concept()));
      }
    }
    if (!meanings.isEmpty()) {
      lookedFor.remove(expression);
      concepts.add(new Interpretation.ReadAs(expression, List.copyOf(lookedFor)));
    }
    double weight = meanings.isEmpty() ? rarest : Unit.rarity(mass, all);
    if (meanings.isEmpty() && words.stream().noneMatch(Postings::inTitle)) {
      weight *= GENERAL_SHARE;
    }
    if (span.size() == 1 && meanings.isEmpty() && lexicon.isOfField(span.get(0).typed())) {
      weight *= WEAK_SHARE;
    }
    return new Unit(expression, stems, words, meanings, weight);
  }
}
