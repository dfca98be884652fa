package org.otsecurity.query.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PlainWord;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.store.Postings;
import org.otsecurity.store.RelationTable;
import org.otsecurity.store.SearchIndex.Trigger;
import org.otsecurity.store.SearchRows;
import org.otsecurity.store.SortedTerms;
import org.otsecurity.store.Store;

/**
 * What search knows of the corpus, read from the store when first needed and kept.
 *
 * <p>Only what exists in the corpus is kept, so its size is bounded whatever people type.
 */
final class Lexicon {
  private final Store store;
  private final Map<String, Postings> postings = new ConcurrentHashMap<>();
  private final Map<String, List<Trigger>> triggers = new ConcurrentHashMap<>();
  private final Map<String, List<String>> lookedFor = new ConcurrentHashMap<>();
  private volatile @Nullable SearchRows rows;
  private volatile Mentions.@Nullable Reader mentions;
  private volatile @Nullable RelationTable relations;
  private volatile @Nullable SortedTerms terms;
  private volatile @Nullable Spelling spelling;
  private volatile @Nullable Map<String, PlainWord> plainWords;

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
  boolean knows(String stem) {
    SortedTerms known = terms;
    if (known == null) {
      known = store.read(reader -> reader.searchIndex().terms());
      terms = known;
    }
    return known.contains(stem);
  }

  private Optional<Postings> postings(String term) {
    Postings known = postings.get(term);
    if (known != null) {
      return Optional.of(known);
    }
    if (term.charAt(0) != '@' && !knows(term)) {
      return Optional.empty();
    }
    Optional<Postings> read = store.read(reader -> reader.searchIndex().postings(term));
    read.ifPresent(each -> postings.put(term, each));
    return read;
  }

  /** The triggers that begin with a stem, the longest first. */
  List<Trigger> triggers(String first) {
    List<Trigger> known = triggers.get(first);
    if (known != null) {
      return known;
    }
    if (!knows(first)) {
      return List.of();
    }
    List<Trigger> read = store.read(reader -> reader.searchIndex().triggers(first));
    triggers.put(first, read);
    return read;
  }

  /** The expressions that a concept is looked for by. */
  List<String> lookedFor(String concept) {
    return lookedFor.computeIfAbsent(
        concept, id -> store.read(reader -> reader.searchIndex().lookedFor(id)));
  }

  /** The facts of all requirements. */
  SearchRows rows() {
    SearchRows known = rows;
    if (known == null) {
      known = store.read(reader -> reader.searchIndex().rows());
      rows = known;
    }
    return known;
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
    RelationTable known = relations;
    if (known == null) {
      known = store.read(reader -> reader.searchIndex().relations());
      relations = known;
    }
    return known;
  }

  /** Whether a word only makes up the question. */
  boolean isFiller(String word) {
    return plainWords().get(word) == PlainWord.FILLER;
  }

  /** Whether a word names the field as a whole. */
  boolean isOfField(String word) {
    return plainWords().get(word) == PlainWord.FIELD;
  }

  /** Words that tell little about what is looked for; one that is both is a filler. */
  private Map<String, PlainWord> plainWords() {
    Map<String, PlainWord> known = plainWords;
    if (known == null) {
      known =
          store.read(reader -> reader.phrases(WordList.PLAIN_WORDS)).stream()
              .collect(
                  Collectors.toUnmodifiableMap(
                      Phrase::words, Phrase::meaning, (a, b) -> a == PlainWord.FILLER ? a : b));
      plainWords = known;
    }
    return known;
  }

  /** The words for spelling. */
  Spelling spelling() {
    Spelling known = spelling;
    if (known == null) {
      known = new Spelling(store.read(reader -> reader.searchIndex().words()));
      spelling = known;
    }
    return known;
  }
}
