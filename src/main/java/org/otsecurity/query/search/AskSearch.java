package org.otsecurity.query.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Term;
import org.otsecurity.query.applicable.FindApplicable;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.FindKnown;
import org.otsecurity.query.reading.LanguageReading;
import org.otsecurity.query.reading.NamedPart;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.term.ExplainTerm;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.store.Store;

/**
 * Answers what people type into a search: the requirements found, and what helps where words alone
 * do not.
 */
public final class AskSearch {
  private final Standards standards;
  private final ComponentTypes componentTypes;
  private final SearchRequirements search;
  private final SectorFilter sectors;
  private final BetterAsked betterAsked;
  private final ExplainTerm terms;
  private final FindTopic topics;
  private final FindKnown known;
  private final Resolver resolver;

  /** Asks what the parts of an answer come from. */
  public AskSearch(
      Store store,
      Standards standards,
      ComponentTypes componentTypes,
      SearchRequirements search,
      FindApplicable applicable,
      ExplainTerm terms,
      FindTopic topics,
      FindKnown known,
      Resolver resolver) {
    this.standards = standards;
    this.componentTypes = componentTypes;
    this.search = search;
    this.sectors = new SectorFilter(standards, applicable);
    this.betterAsked = new BetterAsked(store);
    this.terms = terms;
    this.topics = topics;
    this.known = known;
    this.resolver = resolver;
  }

  /**
   * What is asked.
   *
   * @param query the text as typed
   * @param standards only these documents, by id or name; all if empty
   * @param sector leave out documents that bind other sectors only; plain words
   * @param securityLevel IEC 62443 rows only if selected at this level, 1 to 4
   * @param componentType rows of IEC 62443-4-2 only for this component type, or a device of it
   * @param byStandard the best rows of each document, instead of the best rows of all
   * @param limit most hits to give, 1 to {@link SearchRequest#MOST_HITS}
   * @param offset hits to pass over first
   */
  public record Request(
      String query,
      List<String> standards,
      Optional<String> sector,
      Optional<Integer> securityLevel,
      Optional<String> componentType,
      boolean byStandard,
      int limit,
      int offset) {
    /** The best rows of all documents for some words. */
    public static Request of(String query, int limit) {
      return new Request(
          query, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), false, limit, 0);
    }
  }

  /**
   * The answer.
   *
   * @param found the hits, and how the query was read
   * @param sources the documents of the hits, in corpus order
   * @param terms what the query asks the meaning of
   * @param topic what the query is about where no single row answers it, as far as the filters
   *     admit its rows
   * @param known what the query names and the corpus does not hold
   * @param sector what the sector asked for did; empty if none was
   * @param pointedTo what the query points to and does not hold, as typed
   * @param better where the question is better asked; empty if searching is the way
   */
  public record Answer(
      SearchAnswer found,
      List<Standard> sources,
      List<Term> terms,
      Optional<AdmittedTopic> topic,
      List<FindKnown.Known> known,
      Optional<SectorFilter.Outcome> sector,
      Optional<String> pointedTo,
      Optional<NextStep> better) {
    /** The same answer with the best hits only, as if no more had been asked for. */
    public Answer first(int hits) {
      SearchAnswer fewer = found.first(hits);
      Set<DocumentId> shown =
          fewer.hits().stream()
              .map(each -> each.requirement().id().standard())
              .collect(Collectors.toSet());
      List<Standard> cited = sources.stream().filter(each -> shown.contains(each.id())).toList();
      return new Answer(fewer, cited, terms, topic, known, sector, pointedTo, better);
    }
  }

  /**
   * Answers a request. A query that says nothing has no hits.
   *
   * @throws QueryException if a document or component type is not known
   */
  public Answer answer(Request request) {
    List<DocumentId> named = request.standards().stream().map(standards::parse).toList();
    Optional<SectorFilter.Outcome> sector =
        request.sector().map(each -> sectors.apply(each, named));
    Optional<ComponentTypes.Read> type = request.componentType().map(componentTypes::read);
    Predicate<String> isHeld = id -> resolver.tryResolve(id, Optional.empty()).isPresent();
    List<NamedPart> names = known.named(request.query(), isHeld);
    SearchRequest asked =
        new SearchRequest(
            request.query(),
            sector.flatMap(SectorFilter.Outcome::searched).orElse(named),
            request.securityLevel(),
            type.map(ComponentTypes.Read::type),
            names.stream().filter(NamedPart::proper).map(NamedPart::text).distinct().toList(),
            request.byStandard(),
            request.limit(),
            request.offset());
    SearchAnswer hits = search.search(asked);
    SearchAnswer found = type.flatMap(ComponentTypes.Read::note).map(hits::withNote).orElse(hits);
    String english =
        found.interpretedAs().language().map(LanguageReading::english).orElse(request.query());
    List<Term> explained = terms.askedFor(english);
    Optional<FindTopic.Answer> topic = topics.askedFor(english);
    Optional<NextStep> better =
        betterAsked.of(
            english, found.hits().stream().findFirst().map(each -> each.requirement().kind()));
    Taken taken = new Taken();
    names.forEach(each -> taken.text(each.text()));
    explained.forEach(taken::term);
    topic.ifPresent(each -> each.topic().asks().forEach(taken::text));
    if (better.isPresent() || !explained.isEmpty()) {
      taken.text(betterAsked.signs(english));
    }
    return new Answer(
        taken.from(found),
        standards.of(found.hits().stream().map(SearchHit::requirement).toList()),
        explained,
        topic.map(each -> AdmittedTopic.of(each, row -> search.admits(asked, row))),
        // Where nothing was found, what stands for an id does not stand there either.
        found.hits().isEmpty() ? known.in(request.query(), id -> false) : known.told(names),
        sector,
        betterAsked.pointedTo(english),
        better);
  }
}
