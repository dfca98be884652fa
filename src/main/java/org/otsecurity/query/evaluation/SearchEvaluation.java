package org.otsecurity.query.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.search.SearchAnswer;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.store.Store;

/** Runs judged queries through search and measures the rankings. */
public final class SearchEvaluation {
  private final Store store;
  private final SearchRequirements search;
  private final Documents documents;
  private final ComponentTypes componentTypes;

  /** Measures a search over a store. */
  public SearchEvaluation(
      Store store, SearchRequirements search, Documents documents, ComponentTypes componentTypes) {
    this.store = store;
    this.componentTypes = componentTypes;
    this.documents = documents;
    this.search = search;
  }

  /**
   * Evaluates a judgment file.
   *
   * @param judgments queries with graded judgments, one JSON object a line
   * @param documents documents to measure: judgments and results of others are left out, and
   *     queries without a judgment of grade 2 or more then; all if empty
   * @param perQuery whether figures per query are wanted
   * @throws JudgmentFormatException if the file does not have the expected form, or no query is
   *     left
   * @throws IOException if the file cannot be read
   */
  public EvaluationAnswer evaluate(Path judgments, Set<String> documents, boolean perQuery)
      throws IOException {
    Successors successors = Successors.of(store);
    TreeMap<String, List<Figures>> groups = new TreeMap<>();
    List<Figures> all = new ArrayList<>();
    List<EvaluationAnswer.Query> queries = new ArrayList<>();
    for (JudgedQuery each : JudgmentFile.read(judgments)) {
      Map<String, Integer> relevant = new LinkedHashMap<>(successors.of(each.relevant()));
      if (!documents.isEmpty()) {
        relevant.keySet().removeIf(item -> !documents.contains(document(item)));
        if (relevant.values().stream().noneMatch(grade -> grade >= 2)) {
          continue;
        }
      }
      List<String> results = new ArrayList<>(successors.of(run(each)));
      if (!documents.isEmpty()) {
        results.removeIf(item -> !documents.contains(document(item)));
      }
      Figures figures = Figures.of(results, relevant);
      all.add(figures);
      group(groups, "kind:" + each.kind(), figures);
      group(groups, each.isFiltered() ? "filtered" : "unfiltered", figures);
      queries.add(new EvaluationAnswer.Query(each.id(), each.query(), figures, results));
    }
    if (all.isEmpty()) {
      throw new JudgmentFormatException("No query has a judgment in the documents asked for.");
    }
    List<EvaluationAnswer.Group> answer = new ArrayList<>();
    answer.add(new EvaluationAnswer.Group("all", all.size(), Figures.mean(all)));
    groups.forEach((name, list) ->
        answer.add(new EvaluationAnswer.Group(name, list.size(), Figures.mean(list))));
    queries.sort(Comparator.comparingDouble(each -> each.figures().ndcg()));
    return new EvaluationAnswer(answer, perQuery ? queries : List.of());
  }

  /** A filter that is not understood would widen a search without a word. */
  private ComponentType componentType(String query, String text) {
    try {
      return componentTypes.parse(text);
    } catch (QueryException e) {
      throw new JudgmentFormatException(
          query + " filters by the unknown component type " + text + ".");
    }
  }

  private List<String> run(JudgedQuery judged) {
    List<DocumentId> standards = new ArrayList<>();
    for (String each : judged.standards()) {
      standards.add(
          documents
              .parse(each)
              .orElseThrow(() ->
                  new JudgmentFormatException(
                      judged.id() + " filters by the unknown document " + each + ".")));
    }
    Optional<ComponentType> type =
        judged.componentType().map(each -> componentType(judged.id(), each));
    SearchAnswer answer =
        search.search(
            new SearchRequest(
                judged.query(),
                standards,
                judged.securityLevel(),
                type,
                SearchRequest.MOST_HITS,
                0));
    return answer.hits().stream().map(hit -> hit.requirement().id().toString()).toList();
  }

  private static void group(Map<String, List<Figures>> groups, String name, Figures figures) {
    groups.computeIfAbsent(name, key -> new ArrayList<>()).add(figures);
  }

  private static String document(String item) {
    int colon = item.indexOf(':');
    return colon < 0 ? item : item.substring(0, colon);
  }
}
