package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/**
 * Comparisons "how do these requirements compare?", for ids or for a topic in several documents.
 */
public final class CompareRequirements {
  private final Store store;
  private final Standards standards;
  private final MappingGraphs graphs;
  private final Resolver resolver;
  private final TopicRows topics;

  public CompareRequirements(
      Store store,
      Standards standards,
      MappingGraphs graphs,
      Resolver resolver,
      SearchRequirements search,
      FindTopic topics) {
    this.store = store;
    this.standards = standards;
    this.graphs = graphs;
    this.resolver = resolver;
    this.topics = new TopicRows(store, standards, search, topics);
  }

  /**
   * Compares.
   *
   * @param ids ids or names; or one or more words that name a topic
   * @param in documents, to look in for ids and for a topic; none for all
   * @param mappings whether mappings between them are wanted
   * @throws QueryException if fewer than two requirements are found
   */
  public Comparison compare(List<String> ids, List<DocumentId> in, boolean mappings) {
    return compare(ids, in, mappings, 2, Comparison.MOST);
  }

  /**
   * The same of at least so many: one is enough where others were not understood.
   *
   * @param ofTopic most rows of a topic
   * @throws QueryException if fewer are found
   */
  public Comparison compare(
      List<String> ids, List<DocumentId> in, boolean mappings, int least, int ofTopic) {
    in.forEach(standards::get);
    List<DocumentId> documents = in.stream().distinct().toList();
    List<String> notes = new ArrayList<>();
    Set<Requirement> found = new LinkedHashSet<>();
    Optional<String> topic = Optional.empty();
    int searched = 0;
    // One name alone is none to compare with another: it is what documents are compared for.
    boolean isTopic =
        ids.size() == 1 && (!hasDigit(ids.getFirst()) || topics.isFamily(ids.getFirst(), in));
    for (int i = 0; i < ids.size(); i++) {
      Optional<Resolution> resolution =
          isTopic ? Optional.empty() : resolve(ids.get(i), i, ids.size(), in);
      if (resolution.isPresent()) {
        Requirement requirement = resolution.get().requirement();
        found.add(requirement);
        notes.addAll(resolution.get().notes());
        if (!documents.isEmpty() && !documents.contains(requirement.id().standard())) {
          notes.add(
              requirement.id()
                  + " is of "
                  + requirement.id().standard()
                  + ", which was not named.");
        }
      } else if (found.size() < Comparison.MOST && searched < Comparison.MOST) {
        searched++;
        topic = Optional.of(ids.get(i));
        found.addAll(topics.of(ids.get(i), documents, notes));
      }
    }
    if (found.size() < least) {
      throw new QueryException(
          "A comparison needs two requirements; "
              + (found.isEmpty() ? "none was" : "one was")
              + " found.",
          "Give ids such as SR 1.1 and IA-2, or a topic such as authentication with standards to"
              + " compare.",
          List.of());
    }
    int most = topic.isPresent() ? ofTopic : Comparison.MOST;
    List<Requirement> compared = EachDocument.first(most, found);
    if (topic.isPresent()) {
      compared = EachDocument.inTurn(compared);
    }
    if (mappings && compared.size() > Comparison.MOST) {
      notes.add("Paths over a third row are left out; mappings of one row have them.");
    }
    if (found.size() > most) {
      notes.add(
          "Compared are "
              + most
              + " of "
              + found.size()
              + "; left out are "
              + EachDocument.ids(found, compared)
              + ".");
    }
    EachDocument.without(documents, found).ifPresent(notes::add);
    Optional<String> subject = topic;
    List<Requirement> rows = compared;
    Comparison answer = store.read(reader -> answer(reader, subject, rows, mappings, notes));
    return subject.isPresent() && documents.isEmpty()
        ? answer.counterparts(topics.usual())
        : answer;
  }

  /** An id in the document at the same place, in any of the documents, or wherever it is. */
  private Optional<Resolution> resolve(String id, int at, int ids, List<DocumentId> in) {
    Set<Optional<DocumentId>> places = new LinkedHashSet<>();
    if (in.size() == ids) {
      places.add(Optional.of(in.get(at)));
    }
    in.forEach(each -> places.add(Optional.of(each)));
    places.add(Optional.empty());
    for (Optional<DocumentId> place : places) {
      Optional<Resolution> there = resolver.tryResolve(id, place);
      if (there.isPresent()) {
        return there;
      }
    }
    if (hasDigit(id)) {
      // It looks like an id and is none: the resolver says what is near.
      resolver.resolve(id, in.size() == 1 ? Optional.of(in.get(0)) : Optional.empty());
    }
    return Optional.empty();
  }

  private static boolean hasDigit(String id) {
    return id.chars().anyMatch(Character::isDigit);
  }

  private Comparison answer(
      StoreReader reader,
      Optional<String> topic,
      List<Requirement> compared,
      boolean mappings,
      List<String> notes) {
    MappingGraph graph = graphs.over(reader);
    List<Comparison.Side> sides = new ArrayList<>();
    List<RequirementId> ids = compared.stream().map(Requirement::id).toList();
    Map<RequirementId, Map<ExplanationKind, List<String>>> points = reader.explanations().of(ids);
    Map<RequirementId, List<Requirement>> enhancements = reader.enhancements(ids);
    for (Requirement each : compared) {
      sides.add(
          new Comparison.Side(
              each,
              standards.document(each.id().standard()).scope(),
              points
                  .getOrDefault(each.id(), Map.of())
                  .getOrDefault(ExplanationKind.RATIONALE, List.of())
                  .stream()
                  .findFirst(),
              enhancements.getOrDefault(each.id(), List.of()).stream()
                  .filter(row -> row.status() == Status.ACTIVE)
                  .toList()));
    }
    List<Comparison.Pair> pairs = new ArrayList<>();
    List<Comparison.Beside> beside = new ArrayList<>();
    List<Comparison.NotCompared> others = List.of();
    if (mappings) {
      NearMappings near = new NearMappings(graph, sides);
      Pairs.join(graph, near, sides, pairs, beside);
      others = near.notCompared(beside, reader::requirements);
    }
    List<String> succession = Succession.among(reader, sides);
    notes.addAll(succession);
    if (mappings
        && sides.size() > 1
        && sides.size() <= Comparison.MOST
        && succession.isEmpty()
        && pairs.isEmpty()
        && beside.isEmpty()) {
      notes.add("No mapping between them is known; that is not the same as no relation.");
    }
    return new Comparison(topic, sides, pairs, beside, others, notes);
  }
}
