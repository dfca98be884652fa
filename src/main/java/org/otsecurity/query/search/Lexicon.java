package org.otsecurity.query.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.query.reading.EnglishWords;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.store.Companions;
import org.otsecurity.store.Postings;
import org.otsecurity.store.RelationTable;
import org.otsecurity.store.SearchIndex;
import org.otsecurity.store.SearchIndex.Trigger;
import org.otsecurity.store.SearchRows;
import org.otsecurity.store.SearchTables;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.SortedTerms;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/**
 * What search knows of the corpus, read from the store when first needed and kept.
 *
 * <p>Only what exists in the corpus is kept, so its size is bounded whatever people type.
 */
final class Lexicon implements EnglishWords {
  private final Store store;
  private final Map<String, Postings> postings = new ConcurrentHashMap<>();
  private final Map<String, List<Trigger>> triggers = new ConcurrentHashMap<>();
  private final Map<String, List<String>> lookedFor = new ConcurrentHashMap<>();
  private final Map<RequirementId, Integer> keys = new ConcurrentHashMap<>();

  /** Ids in texts of the corpus that it does not hold: those that people type are not kept. */
  private final Set<RequirementId> notHeld = ConcurrentHashMap.newKeySet();

  private final Kept<SearchTables> tables = new Kept<>(reader -> reader.searchIndex().tables());
  private final Kept<SearchTerms> searchTerms = new Kept<>(StoreReader::searchTerms);
  private final Kept<Spelling> spelling =
      new Kept<>(reader -> new Spelling(reader.searchIndex().words()));
  private final Kept<QuestionWords> questionWords = new Kept<>(QuestionWords::of);
  private final Kept<Set<String>> namedWords = new Kept<>(Lexicon::namedWords);
  private volatile Mentions.@Nullable Reader mentions;

  Lexicon(Store store) {
    this.store = store;
  }

  /** The postings of a stem. */
  Optional<Postings> word(String stem) {
    return postings(stem);
  }

  /** The postings of a concept. */
  Optional<Postings> concept(String id) {
    return postings("@" + id);
  }

  /** Whether a stem is in the corpus or begins a trigger. */
  boolean holds(String stem) {
    return tables.from(store).terms().contains(stem);
  }

  private Optional<Postings> postings(String term) {
    Postings known = postings.get(term);
    if (known != null) {
      return Optional.of(known);
    }
    if (term.charAt(0) != '@' && !holds(term)) {
      return Optional.empty();
    }
    Optional<Postings> read = store.read(reader -> reader.searchIndex().postings(term));
    // What is kept is one and the same for all threads, because meanings are told apart by it.
    return read.map(each -> {
      Postings first = postings.putIfAbsent(term, each);
      return first == null ? each : first;
    });
  }

  /** The key of a requirement, if the corpus holds it. */
  Optional<Integer> key(RequirementId id) {
    Integer known = keys.get(id);
    if (known != null || notHeld.contains(id)) {
      return Optional.ofNullable(known);
    }
    Optional<Integer> read = store.read(reader -> reader.searchIndex().key(id));
    read.ifPresent(each -> keys.put(id, each));
    return read;
  }

  /** The triggers that begin with a stem, the longest first. */
  List<Trigger> triggers(String first) {
    List<Trigger> known = triggers.get(first);
    if (known != null) {
      return known;
    }
    if (!holds(first)) {
      return List.of();
    }
    List<Trigger> read = store.read(reader -> reader.searchIndex().triggers(first));
    triggers.put(first, read);
    return read;
  }

  /**
   * Reads at once what reading queries will ask for, so that many queries cost few statements.
   *
   * @param queries texts of the corpus, so that what is kept of them is bounded
   */
  void prepare(List<String> queries) {
    Set<String> stems = new LinkedHashSet<>();
    Set<RequirementId> ids = new LinkedHashSet<>();
    SearchTerms search = searchTerms();
    for (String query : queries) {
      documents().grammar().find(query).forEach(each -> ids.add(each.id()));
      List<String> words = SearchTerms.words(query);
      for (int i = 0; i < words.size(); i++) {
        stems.add(search.stem(words.get(i)));
        if (i + 1 < words.size()) {
          stems.add(search.stem(words.get(i) + words.get(i + 1)));
        }
      }
    }
    prepare(stems, ids);
  }

  private void prepare(Set<String> stems, Set<RequirementId> ids) {
    List<RequirementId> unknown = ids.stream().filter(each -> !keys.containsKey(each)).toList();
    if (!unknown.isEmpty()) {
      keys.putAll(store.read(reader -> reader.searchIndex().keys(unknown)));
      unknown.stream().filter(each -> !keys.containsKey(each)).forEach(notHeld::add);
    }
    SortedTerms known = tables.from(store).terms();
    List<String> words =
        stems.stream().filter(each -> known.contains(each) && !triggers.containsKey(each)).toList();
    if (words.isEmpty()) {
      return;
    }
    store.read(reader -> {
      SearchIndex index = reader.searchIndex();
      Map<String, List<Trigger>> found = index.triggers(words);
      Set<String> concepts = new LinkedHashSet<>();
      found.values().forEach(all -> all.forEach(each -> concepts.add(each.concept())));
      Set<String> wanted = new LinkedHashSet<>(words);
      concepts.forEach(each -> wanted.add("@" + each));
      postings.putAll(index.postings(wanted));
      lookedFor.putAll(index.lookedFor(concepts));
      words.forEach(each -> triggers.put(each, found.getOrDefault(each, List.of())));
      return words.size();
    });
  }

  /** The expressions that a concept is looked for by. */
  List<String> lookedFor(String concept) {
    return lookedFor.computeIfAbsent(
        concept, id -> store.read(reader -> reader.searchIndex().lookedFor(id)));
  }

  /** The facts of all requirements. */
  SearchRows rows() {
    return tables.from(store).rows();
  }

  /** How words are cut to stems. */
  SearchTerms searchTerms() {
    return searchTerms.from(store);
  }

  /** The documents of the corpus. */
  Documents documents() {
    return store.documents();
  }

  /** Reads mentions of documents and kinds. */
  Mentions.Reader mentions() {
    Mentions.Reader known = mentions;
    if (known == null) {
      known = new Mentions.Reader(documents());
      mentions = known;
    }
    return known;
  }

  /** All relations. */
  RelationTable relations() {
    return tables.from(store).relations();
  }

  /** Which requirements the thesaurus names together. */
  Companions companions() {
    return tables.from(store).companions();
  }

  /** Whether a word is part of a name that is known and not held, so that it is no mistake. */
  boolean isNamed(String word) {
    return namedWords.from(store).contains(word);
  }

  /** Words of names, also of terms of the glossary: none of them is a mistake. */
  private static Set<String> namedWords(StoreReader reader) {
    Stream<String> known =
        reader.known().entries().stream()
            .filter(each -> !each.pattern())
            .map(each -> each.name().name());
    Stream<String> terms =
        reader.terms().stream()
            .flatMap(each -> Stream.concat(Stream.of(each.name()), each.also().stream()));
    return Stream.concat(known, terms)
        .flatMap(each -> SearchTerms.words(each).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The words that make up a question. */
  QuestionWords questionWords() {
    return questionWords.from(store);
  }

  /** Whether a word is what a row is called, by its other names or its whole title. */
  boolean isName(Word word) {
    return !word.function()
        && word(word.stem()).filter(each -> each.inTitle() && isName(each)).isPresent();
  }

  private boolean isName(Postings postings) {
    for (int i = 0; i < postings.size(); i++) {
      int flags = postings.flags(i);
      boolean wholeTitle = (flags & Postings.TITLE) != 0 && rows().titleWords(postings.key(i)) == 1;
      if (wholeTitle || (flags & Postings.NAME) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The keys of the requirements that hold stems side by side. */
  Set<Integer> phrase(String stems) {
    int all = rows().size();
    return Set.copyOf(store.read(one -> one.searchIndex().phrase(stems, all)));
  }

  @Override
  public boolean knows(String word) {
    return isOfEnglish(word) || isNamed(word);
  }

  private boolean isOfEnglish(String word) {
    return isFunctionWord(word)
        || holds(searchTerms().stem(word))
        || questionWords().isFiller(word)
        || Character.isDigit(word.charAt(0))
        || spelling().knows(word);
  }

  @Override
  public boolean isOnlyNamed(String word) {
    return !isOfEnglish(word) && isNamed(word);
  }

  @Override
  public boolean isFunctionWord(String word) {
    return searchTerms().isFunctionWord(word);
  }

  @Override
  public Optional<String> corrected(String word) {
    return spelling().correct(word);
  }

  /** The words for spelling. */
  Spelling spelling() {
    return spelling.from(store);
  }
}
