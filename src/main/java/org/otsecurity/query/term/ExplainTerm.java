package org.otsecurity.query.term;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.vocabulary.Phrase;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.PlainWord;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.FindKnown;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.LanguageReading;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.ReadLanguage;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.TellDevice;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what does this term mean, and how does it differ from that one?". */
public final class ExplainTerm {
  private final Store store;
  private final FindTopic topics;
  private final FindKnown known;
  private final Resolver resolver;
  private final TellDevice devices;
  private final ReadLanguage languages;
  private final Kept<PhraseFinder<QuestionSign>> signs = Kept.words(WordList.QUESTION_SIGNS);
  private final Kept<TermNames> names = new Kept<>(TermNames::of);
  private final Kept<SearchTerms> terms = new Kept<>(StoreReader::searchTerms);
  private final Kept<Set<String>> fillers = new Kept<>(ExplainTerm::fillers);

  /** Explains terms, also those that come in another language. */
  public ExplainTerm(
      Store store,
      FindTopic topics,
      FindKnown known,
      Resolver resolver,
      TellDevice devices,
      ReadLanguage languages) {
    this.devices = devices;
    this.store = store;
    this.topics = topics;
    this.known = known;
    this.resolver = resolver;
    this.languages = languages;
  }

  /**
   * The terms explained.
   *
   * @param query what was typed
   * @param language what of it is in another language, and was read in English
   * @param terms the terms it names, in the order it names them
   * @param topic the topic it asks for
   * @param known what it names and the corpus does not hold
   * @param device the device that it names
   */
  public record Answer(
      String query,
      Optional<LanguageReading> language,
      List<Term> terms,
      Optional<FindTopic.Answer> topic,
      List<FindKnown.Known> known,
      Optional<TellDevice.Told> device) {}

  /**
   * Explains the terms that a text names: one term, several, or a question about them; and the
   * topic that it asks for; and what it names that is not held.
   *
   * @throws QueryException if there is none of them
   */
  public Answer explain(String text) {
    return find(text).orElseThrow(() -> refusal(text));
  }

  /** The same; empty if there is none of them. */
  public Optional<Answer> find(String text) {
    Optional<LanguageReading> language = languages.read(text);
    String asked = language.map(LanguageReading::english).orElse(text);
    TermNames known = names.from(store);
    List<Term> named = known.in(asked);
    List<Term> terms = named.isEmpty() ? known.beginningWith(asked) : named;
    Optional<FindTopic.Answer> topic = topics.askedFor(asked);
    List<FindKnown.Known> notHeld =
        this.known.in(text, id -> resolver.tryResolve(id, Optional.empty()).isPresent());
    Optional<TellDevice.Told> device = devices.of(text);
    return terms.isEmpty() && topic.isEmpty() && notHeld.isEmpty() && device.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(text, language, terms, topic, notHeld, device));
  }

  /** What is told where nothing treats a text. */
  public QueryException refusal(String text) {
    TermNames known = names.from(store);
    Optional<LanguageReading> language = languages.read(text);
    String asked = language.map(LanguageReading::english).orElse(text);
    return new QueryException(
        "\""
            + Quoted.of(text)
            + "\""
            + said(language)
            + " is no term of the glossary, and no row treats it.",
        "The glossary holds " + known.all().size() + " terms.",
        Nearest.to(asked, known.near(asked), 5));
  }

  private static String said(Optional<LanguageReading> language) {
    return language
        .map(each ->
            " ("
                + each.language()
                + (each.readAs().isEmpty() ? "" : " for \"" + each.english() + "\"")
                + ")")
        .orElse("");
  }

  /** The rows that terms point to, each once. */
  public List<Requirement> rows(List<Term> terms) {
    return terms.stream()
        .flatMap(each -> each.see().stream())
        .distinct()
        .flatMap(each -> resolver.tryResolve(each, Optional.empty()).stream())
        .map(Resolution::requirement)
        .toList();
  }

  /** The names of all terms, in alphabetical order. */
  public List<String> all() {
    return names.from(store).all();
  }

  /** The terms a question asks the meaning of; none for other questions. */
  public List<Term> askedFor(String question) {
    Words words = Words.of(TermNames.plain(question));
    List<PhraseFinder.Found<QuestionSign>> found = signs.from(store).in(words);
    if (found.stream().anyMatch(each -> each.meaning() == QuestionSign.COMPARES)) {
      return names.from(store).in(question);
    }
    boolean asks =
        found.stream()
            .anyMatch(each ->
                each.meaning() == QuestionSign.ASKS_MEANING
                    && each.from() == 0
                    && each.to() < words.size());
    return asks ? names.from(store).in(question, this::joins) : List.of();
  }

  private static Set<String> fillers(StoreReader reader) {
    return reader.phrases(WordList.PLAIN_WORDS).stream()
        .filter(each -> each.meaning() == PlainWord.FILLER)
        .map(Phrase::words)
        .collect(Collectors.toSet());
  }

  /** Whether a word of a question says nothing of what it is about. */
  private boolean joins(String word) {
    return terms.from(store).isFunctionWord(word) || fillers.from(store).contains(word);
  }
}
