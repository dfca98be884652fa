package org.otsecurity.query.term;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.domain.vocabulary.PhraseFinder;
import org.otsecurity.domain.vocabulary.QuestionSign;
import org.otsecurity.domain.vocabulary.WordList;
import org.otsecurity.domain.vocabulary.Words;
import org.otsecurity.query.reading.FindKnown;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.TellDevice;
import org.otsecurity.store.Store;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;

/** Answers "what does this term mean, and how does it differ from that one?". */
public final class ExplainTerm {
  private final Store store;
  private final FindTopic topics;
  private final FindKnown known;
  private final Resolver resolver;
  private final TellDevice devices;
  private final Kept<PhraseFinder<QuestionSign>> signs = Kept.words(WordList.QUESTION_SIGNS);
  private final Kept<TermNames> names = new Kept<>(TermNames::of);

  public ExplainTerm(
      Store store, FindTopic topics, FindKnown known, Resolver resolver, TellDevice devices) {
    this.devices = devices;
    this.store = store;
    this.topics = topics;
    this.known = known;
    this.resolver = resolver;
  }

  /**
   * The terms explained.
   *
   * @param query what was typed
   * @param terms the terms it names, in the order it names them
   * @param topic the topic it asks for
   * @param known what it names and the corpus does not hold
   * @param device the device that it names
   */
  public record Answer(
      String query,
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
    TermNames known = names.from(store);
    List<Term> named = known.in(text);
    List<Term> terms = named.isEmpty() ? known.beginningWith(text) : named;
    Optional<FindTopic.Answer> topic = topics.askedFor(text);
    List<FindKnown.Known> notHeld =
        this.known.in(text, id -> resolver.tryResolve(id, Optional.empty()).isPresent());
    Optional<TellDevice.Told> device = devices.of(text);
    return terms.isEmpty() && topic.isEmpty() && notHeld.isEmpty() && device.isEmpty()
        ? Optional.empty()
        : Optional.of(new Answer(text, terms, topic, notHeld, device));
  }

  /** What is told where nothing treats a text. */
  public QueryException refusal(String text) {
    TermNames known = names.from(store);
    return new QueryException(
        "\"" + Quoted.of(text) + "\" is no term of the glossary, and no row treats it.",
        "The glossary holds " + known.all().size() + " terms.",
        Nearest.to(text, known.near(text), 5));
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
    boolean asks =
        signs.from(store).in(words).stream()
            .anyMatch(each ->
                each.meaning() == QuestionSign.COMPARES
                    || (each.meaning() == QuestionSign.ASKS_MEANING
                        && each.from() == 0
                        && each.to() < words.size()));
    return asks ? names.from(store).in(question) : List.of();
  }
}
