package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.IdScanner;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.store.Postings;
import org.otsecurity.store.SearchIndex.Trigger;
import org.otsecurity.store.SearchTerms;

/** Understands what people type: ids, mentions, misspelled words, and the field's expressions. */
final class QueryReader {
  /** Longest query read, in characters and in words; the rest is ignored. */
  private static final int MOST_CHARACTERS = 600;

  private static final int MOST_WORDS = 40;

  /** Words that a question is made of; they say nothing about a requirement. */
  private static final Set<String> FILLERS =
      Set.of(
          ("need needs needed say says said tell handle handles happen happens happened apply applies"
                  + " applied use used uses using require requires required want wants get gets got"
                  + " give given make makes made way ways best practice practices according vs versus"
                  + " etc ok please show find list explain describe mean means cover covers address"
                  + " addresses related relevant regarding concerning based standard standards"
                  + " supposed allow allows allowed help helps still someone somebody anybody anyone"
                  + " something anything everything thing things kind kinds type types like long"
                  + " many much often done doing go going keep keeps put set sets ask asks asked asking"
                  + " let able possible ever never now even per via among within without look looking"
                  + " deal dealing ours yours who's our come comes take takes taken see seen know every"
                  + " always another different order part parts"
                  + " case certain specific whether instead")
              .split(" "));

  private final Lexicon lexicon;

  QueryReader(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** A word of the query with its stem. */
  private record Word(String typed, String stem) {}

  Reading read(String query) {
    String bounded = query.length() > MOST_CHARACTERS ? query.substring(0, MOST_CHARACTERS) : query;
    StringBuilder rest = new StringBuilder();
    Set<RequirementId> ids = new LinkedHashSet<>();
    int last = 0;
    for (IdScanner.Found each : IdScanner.find(bounded)) {
      ids.add(each.id());
      rest.append(bounded, last, each.start()).append(' ');
      last = each.end();
    }
    rest.append(bounded, last, bounded.length());
    Mentions mentions = Mentions.read(rest.toString());
    List<Interpretation.Correction> corrections = new ArrayList<>();
    List<Interpretation.ReadAs> concepts = new ArrayList<>();
    List<Unit> units = new ArrayList<>();
    List<Word> words = words(mentions.rest(), corrections);
    if (words.isEmpty() && ids.isEmpty()) {
      // Nothing but mentions or function words: then they are what is looked for.
      words = words(bounded, corrections);
    }
    int at = 0;
    while (at < words.size()) {
      List<Trigger> triggers = longest(words, at);
      int length = triggers.isEmpty() ? 1 : triggers.get(0).stems().split(" ").length;
      List<Word> span = words.subList(at, at + length);
      at += length;
      if (triggers.isEmpty() && FILLERS.contains(span.get(0).typed()) && words.size() > 1) {
        continue;
      }
      units.add(unit(span, triggers, concepts));
    }
    return new Reading(List.copyOf(ids), mentions, units, corrections, concepts);
  }

  private List<Word> words(String text, List<Interpretation.Correction> corrections) {
    List<String> typed = SearchTerms.words(text);
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < typed.size() && words.size() < MOST_WORDS; i++) {
      String word = typed.get(i);
      String compound = i + 1 < typed.size() ? compound(word, typed.get(i + 1)) : "";
      if (!compound.isEmpty()) {
        words.add(new Word(compound, SearchTerms.stem(compound)));
        i++;
      } else if (!SearchTerms.isFunctionWord(word)) {
        add(word, words, corrections);
      }
    }
    return words;
  }

  /** Two words that the corpus writes as one: {@code set point}, {@code back up}. */
  private String compound(String left, String right) {
    if (left.length() < 2 || right.length() < 2 || left.length() + right.length() < 5) {
      return "";
    }
    boolean functions = SearchTerms.isFunctionWord(left) || SearchTerms.isFunctionWord(right);
    if (functions && left.length() < 3) {
      return "";
    }
    String joined = left + right;
    String stem = SearchTerms.stem(joined);
    boolean known = lexicon.word(stem).isPresent() || !lexicon.triggers(stem).isEmpty();
    return known ? joined : "";
  }

  private void add(String word, List<Word> words, List<Interpretation.Correction> corrections) {
    String stem = SearchTerms.stem(word);
    if (lexicon.word(stem).isPresent()
        || !lexicon.triggers(stem).isEmpty()
        || FILLERS.contains(word)
        || Character.isDigit(word.charAt(0))
        || lexicon.spelling().knows(word)) {
      words.add(new Word(word, stem));
      return;
    }
    Optional<String> split = lexicon.spelling().split(word);
    Optional<String> read = split.isPresent() ? split : lexicon.spelling().correct(word);
    read.ifPresent(each -> corrections.add(new Interpretation.Correction(word, each)));
    for (String each : read.orElse(word).split(" ")) {
      words.add(new Word(each, SearchTerms.stem(each)));
    }
  }

  /** The longest triggers that begin at a word; several if one expression has several meanings. */
  private List<Trigger> longest(List<Word> words, int at) {
    List<Trigger> longest = new ArrayList<>();
    for (Trigger each : lexicon.triggers(words.get(at).stem())) {
      if (!longest.isEmpty() && each.stems().length() < longest.get(0).stems().length()) {
        break;
      }
      if (matches(words, at, each.stems())) {
        longest.add(each);
      }
    }
    return longest;
  }

  private static boolean matches(List<Word> words, int at, String stems) {
    int word = at;
    int from = 0;
    while (from <= stems.length()) {
      int space = stems.indexOf(' ', from);
      int end = space < 0 ? stems.length() : space;
      if (word >= words.size()
          || words.get(word).stem().length() != end - from
          || !stems.startsWith(words.get(word).stem(), from)) {
        return false;
      }
      word++;
      from = end + 1;
    }
    return true;
  }

  private Unit unit(List<Word> span, List<Trigger> triggers, List<Interpretation.ReadAs> concepts) {
    int all = lexicon.rows().size();
    List<String> stems = new ArrayList<>();
    List<Postings> words = new ArrayList<>();
    List<String> typed = new ArrayList<>();
    double rarest = 0;
    for (Word each : span) {
      typed.add(each.typed());
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
    return new Unit(expression, stems, words, meanings, weight);
  }
}
