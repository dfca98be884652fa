package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.IdGrammar;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.store.Postings;
import org.otsecurity.store.SearchIndex.Trigger;
import org.otsecurity.store.SearchTerms;

/** Understands what people type: ids, mentions, misspelled words, and the field's expressions. */
final class QueryReader {
  /** Longest query read, in characters; the rest is ignored. */
  private static final int MOST_CHARACTERS = 600;

  /** Longest acronym that a longer word may be cut to, in letters. */
  private static final int LONGEST_ACRONYM = 3;

  private static final double WEAK_SHARE = 0.3;

  /** Share of the weight for a word that no title holds. */
  private static final double GENERAL_SHARE = 0.5;

  private final Lexicon lexicon;
  private final WordForWord wordForWord;

  QueryReader(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.wordForWord = new WordForWord(lexicon);
  }

  /** Triggers of the same length that begin at a word, and where they end. */
  private record Match(List<Trigger> triggers, int end) {}

  /**
   * Reads a query.
   *
   * @param names parts of it that are names of what is not held: they are looked for word for word
   */
  Reading read(String query, List<String> names) {
    return read(query, names, true);
  }

  /**
   * Reads a text of the corpus as a query. Its numbers are passed over: whether a row holds them
   * beside their word costs a statement each, and whoever compares many texts has none to spare.
   */
  Reading readText(String text) {
    return read(text, List.of(), false);
  }

  private Reading read(String query, List<String> names, boolean numbers) {
    String bounded = query.length() > MOST_CHARACTERS ? query.substring(0, MOST_CHARACTERS) : query;
    Blanked asked = new Blanked(bounded);
    List<Unit> units = new ArrayList<>();
    names.stream()
        .filter(asked::take)
        .flatMap(each -> wordForWord.name(each).stream())
        .forEach(units::add);
    Blanked rest = new Blanked(asked.toString());
    IdGrammar grammar = lexicon.documents().grammar();
    Set<RequirementId> ids = new LinkedHashSet<>();
    for (IdGrammar.Found each : grammar.find(asked.toString())) {
      ids.add(each.id());
      rest.take(each.start(), each.end());
    }
    Mentions named = lexicon.mentions().read(rest.toString(), lexicon.questionWords());
    NamedIds namedIds = new NamedIds(grammar, named);
    ids = namedIds.meant(ids);
    Mentions mentions = namedIds.takeBehindNames(rest.toString(), ids);
    QueryWords words = words(mentions, bounded);
    boolean kindAlone = words.contents() == 0 && ids.isEmpty() && mentions.isOneKind();
    if (words.contents() == 0 && ids.isEmpty() && !kindAlone) {
      // Nothing but mentions: then they are what is looked for.
      words = new QueryWords(lexicon, asked.toString(), bounded);
    }
    List<Interpretation.ReadAs> concepts = new ArrayList<>();
    List<String> unread = new ArrayList<>(mentions.unread());
    units(words, numbers, units, concepts, unread);
    unread.removeIf(lexicon.questionWords()::asksForRetired);
    unread.addAll(words.beyond());
    unread.addAll(SearchTerms.words(query.substring(bounded.length())));
    return new Reading(
        List.copyOf(ids),
        mentions,
        kindAlone,
        lexicon.questionWords().asksForRetired(bounded),
        Merged.of(units),
        QuotedPhrases.in(bounded, lexicon.searchTerms()),
        words.corrections(),
        concepts,
        unread.stream().distinct().toList());
  }

  /** The words beside the mentions; what only asks for other names is none beside a name. */
  private QueryWords words(Mentions mentions, String query) {
    String plain = lexicon.questionWords().withoutAskingForNames(mentions.rest());
    if (!plain.equals(mentions.rest())) {
      QueryWords words = new QueryWords(lexicon, plain, query);
      if (words.list().stream().anyMatch(lexicon::isName)) {
        return words;
      }
    }
    return new QueryWords(lexicon, mentions.rest(), query);
  }

  private void units(
      QueryWords read,
      boolean numbers,
      List<Unit> units,
      List<Interpretation.ReadAs> concepts,
      List<String> unread) {
    List<Word> words = read.list();
    long contents = read.contents();
    int at = 0;
    while (at < words.size()) {
      Match match = best(words, at);
      Word first = words.get(at);
      boolean filler =
          contents > 1 && (lexicon.questionWords().isFiller(first.typed()) || isVerb(words, at));
      if (!match.triggers().isEmpty() && !(isVerb(words, at) && match.end() == at + 1)) {
        units.add(unit(words.subList(at, match.end()), match.triggers(), concepts));
        at = match.end();
        continue;
      }
      if (first.isNumber()) {
        (numbers ? wordForWord.number(words, at) : Optional.<Unit>empty())
            .ifPresentOrElse(units::add, () -> unread.add(first.typed()));
      } else if (!(first.function() || filler)) {
        Unit unit = unit(words.subList(at, at + 1), List.of(), concepts);
        units.add(unit);
        if (unit.words().isEmpty()) {
          unread.add(first.typed());
        }
      }
      at++;
    }
    new ScatteredExpressions(
            lexicon,
            words.stream().map(Word::typed).toList(),
            words.stream().map(each -> says(each, contents) ? each.stem() : "").toList())
        .add(units, concepts);
  }

  private boolean says(Word word, long contents) {
    return !word.function()
        && !word.isNumber()
        && !(contents > 1 && lexicon.questionWords().isFiller(word.typed()));
  }

  /**
   * Whether a word is a usual verb here although a term is cut like it: "what must logs contain" is
   * not about containment, "how do we contain ransomware" is.
   */
  private boolean isVerb(List<Word> words, int at) {
    if (!lexicon.questionWords().isVerb(words.get(at).typed())) {
      return false;
    }
    boolean object =
        words.subList(at + 1, words.size()).stream().anyMatch(each -> !each.function());
    return !object || (at > 0 && !lexicon.questionWords().isActor(words.get(at - 1).typed()));
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
      if (matched > 0 && isAsWritten(words.get(at), each)) {
        longest.add(each);
        end = matched;
      }
    }
    return new Match(longest, end);
  }

  /**
   * Whether a word is no other one that is only cut like a short expression: "rating" is of "rate"
   * and no RAT, while "jammer" doubles its letter and is of "jam".
   */
  private boolean isAsWritten(Word word, Trigger trigger) {
    String stem = trigger.stems();
    String typed = word.typed();
    return stem.length() > LONGEST_ACRONYM
        || typed.length() <= stem.length() + 1
        || typed.startsWith(stem + stem.charAt(stem.length() - 1))
        || lexicon.lookedFor(trigger.concept()).stream().anyMatch(typed::equalsIgnoreCase);
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
    if (span.size() == 1
        && meanings.isEmpty()
        && lexicon.questionWords().isOfField(span.get(0).typed())) {
      weight *= WEAK_SHARE;
    }
    return new Unit(expression, stems, words, meanings, weight);
  }
}
