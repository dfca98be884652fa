package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.reading.Devices;
import org.otsecurity.query.reading.LanguageReading;
import org.otsecurity.query.reading.ReadLanguage;
import org.otsecurity.store.SearchRows;
import org.otsecurity.store.SearchTerms;
import org.otsecurity.store.Store;
import org.otsecurity.text.Quoted;

/**
 * Finds requirements for what people type: ids, words, acronyms, slang, questions.
 *
 * <p>Safe for use by many threads. The same request gives the same answer.
 */
public final class SearchRequirements {
  /** Hits weaker than this share of the best are no hits. */
  private static final double WEAKEST = 0.08;

  /** Score of an id asked for; above any score that words can give. */
  private static final double ID = 10;

  /** What is left of the score of a requirement that lacks a phrase in quotation marks. */
  private static final double WITHOUT_PHRASE = 0.3;

  /** So many words that were not read are listed. */
  private static final int MOST_UNREAD = 20;

  private final Store store;
  private final Lexicon lexicon;
  private final QueryReader reader;
  private final ProductNames products;
  private final Retired retired;
  private final ReadLanguage languages;

  /** Searches a store. */
  public SearchRequirements(Store store) {
    this(store, Optional.empty());
  }

  /** Searches a store by words and by what products are. */
  public SearchRequirements(Store store, Devices devices) {
    this(store, Optional.of(devices));
  }

  private SearchRequirements(Store store, Optional<Devices> devices) {
    this.store = store;
    this.lexicon = new Lexicon(store);
    this.products = new ProductNames(store, lexicon, devices);
    this.reader = new QueryReader(lexicon);
    this.retired = new Retired(store, lexicon);
    this.languages = new ReadLanguage(store, lexicon);
  }

  /** Whether some words only make up a question, or name the field as a whole. */
  boolean saysNothing(String words) {
    return SearchTerms.words(words).stream()
        .allMatch(each ->
            lexicon.questionWords().isGlue(each) || lexicon.questionWords().isOfField(each));
  }

  /** Reads questions in other languages, beside the English words that are searched. */
  public ReadLanguage languages() {
    return languages;
  }

  /**
   * Answers a request. A query that says nothing has no hits; what is in another language is
   * searched in English.
   */
  public SearchAnswer search(SearchRequest request) {
    Optional<LanguageReading> language = languages.read(request.query());
    ProductNames.Read query =
        products.read(language.map(LanguageReading::english).orElse(request.query()));
    Ranked ranked = rank(request, reader.read(query.query(), request.names()));
    return new SearchAnswer(
        request.query(),
        interpretation(ranked.reading(), ranked.neighbourhood(), query.notes(), language),
        ranked.total(),
        request.offset(),
        hits(ranked));
  }

  /**
   * For each of some requests the requirements of its page of hits by key, with their scores, best
   * first, and nothing else of them: for whoever asks much and shows little.
   */
  public List<Map<Integer, Double>> scores(List<SearchRequest> requests) {
    lexicon.prepare(requests.stream().map(SearchRequest::query).toList());
    return requests.stream().map(this::scores).toList();
  }

  private Map<Integer, Double> scores(SearchRequest request) {
    Ranked ranked = rank(request, reader.readText(request.query()));
    Map<Integer, Double> scores = new LinkedHashMap<>();
    ranked.page().forEach(key -> scores.put(key, ranked.score(key)));
    return scores;
  }

  /** What a request finds, before the requirements are read. */
  private record Ranked(
      Reading reading,
      IdNeighbourhood neighbourhood,
      RelationEvidence evidence,
      Ranking ranking,
      List<Integer> page,
      int total) {

    double score(int key) {
      return Math.round(ranking.scores()[key] * 1000) / 1000.0;
    }
  }

  private Ranked rank(SearchRequest request, Reading reading) {
    SearchRows rows = lexicon.rows();
    Ranking ranking = new Ranking(rows);
    ranking.score(reading);
    phrases(reading, ranking);
    RelationEvidence evidence =
        new RelationEvidence(rows, lexicon.relations(), reading.mentions().kinds());
    if (!reading.units().isEmpty()) {
      Company company = new Company(lexicon.companions(), rows);
      Best best = RelationEvidence.speakers(ranking);
      company.hear(ranking, best);
      evidence.spread(ranking, best);
      company.add(ranking, evidence);
    }
    IdNeighbourhood neighbourhood = new IdNeighbourhood(store, lexicon);
    Set<DocumentId> named = new LinkedHashSet<>(request.standards());
    named.addAll(reading.mentions().standards());
    reading.ids().forEach(id -> neighbourhood.add(id, named));
    if (!reading.ids().isEmpty()) {
      neighbourhood.noteUnread(request.query());
    }
    double[] scores = ranking.scores();
    int place = 0;
    for (int key : neighbourhood.reasons().keySet()) {
      scores[key] = ID - 0.01 * place++;
    }
    double least =
        request.byStandard()
            ? ByStandard.WEAKEST
            : neighbourhood.reasons().isEmpty() ? WEAKEST : 0.01;
    double[] order =
        reading.retiredToo()
            ? retired.first(scores)
            : retired.order(request.query(), neighbourhood.reasons().keySet(), scores);
    Best best =
        ranking.best(
            least,
            request.byStandard()
                ? scores.length
                : Math.max(Diversity.DEPTH, request.offset() + request.limit()),
            key -> passes(key, request, rows),
            order);
    List<Integer> ranked = best.list();
    int total = best.total();
    if (request.byStandard()) {
      ranked = ByStandard.group(ranked, rows);
      total = ranked.size();
    } else if (request.standards().size() != 1 && reading.ids().isEmpty()) {
      ranked = Diversity.reorder(ranked, order, rows);
    }
    int from = Math.min(request.offset(), ranked.size());
    List<Integer> page = ranked.subList(from, Math.min(from + request.limit(), ranked.size()));
    return new Ranked(reading, neighbourhood, evidence, ranking, page, total);
  }

  /** What holds a quoted phrase word for word stands before what does not. */
  private void phrases(Reading reading, Ranking ranking) {
    for (String phrase : reading.phrases()) {
      double[] scores = ranking.scores();
      boolean[] holds = new boolean[scores.length];
      lexicon.phrase(phrase).forEach(key -> holds[key] = true);
      for (int key = 1; key < scores.length; key++) {
        scores[key] *= holds[key] ? 1 : WITHOUT_PHRASE;
      }
    }
  }

  /** Whether the filters of a request let a requirement through. */
  boolean admits(SearchRequest request, RequirementId requirement) {
    return lexicon.key(requirement).filter(key -> passes(key, request, lexicon.rows())).isPresent();
  }

  private static boolean passes(int key, SearchRequest request, SearchRows rows) {
    if (!request.standards().isEmpty() && !request.standards().contains(rows.standard(key))) {
      return false;
    }
    if (request.securityLevel().isPresent() && rows.level(key) > request.securityLevel().get()) {
      return false;
    }
    ComponentType type = request.componentType().orElse(null);
    return type == null
        || !rows.hasComponentTypes(key)
        || rows.level(key) == 0
        || rows.appliesTo(key, type);
  }

  /** What neither search nor the reader of another language took. */
  private static List<String> unread(Reading reading, Optional<LanguageReading> language) {
    Set<String> unread = new LinkedHashSet<>(reading.unread());
    language.map(LanguageReading::notUnderstood).ifPresent(unread::addAll);
    return List.copyOf(unread);
  }

  private Interpretation interpretation(
      Reading reading,
      IdNeighbourhood neighbourhood,
      List<String> products,
      Optional<LanguageReading> language) {
    List<String> notes = new ArrayList<>();
    language.map(LanguageReading::notes).ifPresent(notes::addAll);
    notes.addAll(products);
    notes.addAll(neighbourhood.notes());
    List<String> unread = unread(reading, language);
    if (unread.size() > MOST_UNREAD) {
      notes.add(unread.size() - MOST_UNREAD + " more words were not read.");
      unread = unread.subList(0, MOST_UNREAD);
    }
    return new Interpretation(
        language,
        reading.ids().stream().map(Object::toString).toList(),
        List.copyOf(reading.corrections()),
        List.copyOf(reading.concepts()),
        reading.mentions().standards().stream().map(DocumentId::value).toList(),
        reading.mentions().level(),
        reading.mentions().kindNames(),
        unread.stream().map(Quoted::of).toList(),
        notes);
  }

  private List<SearchHit> hits(Ranked ranked) {
    List<Integer> page = ranked.page();
    Reading reading = ranked.reading();
    RelationEvidence evidence = ranked.evidence();
    Map<Integer, String> reasons = ranked.neighbourhood().reasons();
    List<Integer> speakers = page.stream().map(evidence::speaker).filter(key -> key > 0).toList();
    Map<Integer, String> names =
        speakers.isEmpty() ? Map.of() : store.read(one -> one.searchIndex().ids(speakers));
    List<Requirement> requirements = store.read(one -> one.searchIndex().requirements(page));
    Snippet snippet = new Snippet(reading, lexicon.rows().size(), lexicon.searchTerms());
    List<SearchHit> hits = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      int key = page.get(i);
      Requirement each = requirements.get(i);
      List<String> why = new ArrayList<>();
      String reason = reasons.get(key);
      if (reason != null) {
        why.add(reason);
      }
      why.addAll(Reasons.of(key, reading.units()));
      String speaker = names.get(evidence.speaker(key));
      if (reason == null && speaker != null) {
        why.add(evidence.relation(key) + " " + speaker);
      }
      hits.add(
          new SearchHit(
              each,
              ranked.score(key),
              each.text().map(text -> snippet.of(text.value())).orElse(""),
              List.copyOf(why)));
    }
    return List.copyOf(hits);
  }
}
