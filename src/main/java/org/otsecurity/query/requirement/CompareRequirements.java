package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.query.term.FindTopic;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "how do these requirements compare?", for ids or for a topic in several documents. */
public final class CompareRequirements {
  /** Most requirements in one comparison. */
  public static final int MOST = 12;

  /** Beyond so many sides, rationale is left out to keep an answer readable. */
  private static final int DETAILED = 6;

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
   * One side.
   *
   * @param requirement the requirement
   * @param scope whom or what it binds
   * @param rationale why it exists, if written
   * @param enhancements its enhancements in force, or the parts of it
   */
  public record Side(
      Requirement requirement,
      String scope,
      Optional<String> rationale,
      List<Requirement> enhancements) {}

  /**
   * What two sides share and what one lacks.
   *
   * @param a one requirement; what maps to the other is in the mapping
   * @param mapping what joins them directly or by a path; empty if nothing is known
   * @param onlyInA its enhancements with no counterpart under the other
   * @param onlyInB enhancements of the other with no counterpart under it
   */
  public record Pair(
      Heading a, List<MappingRow> mapping, List<Heading> onlyInA, List<Heading> onlyInB) {}

  /**
   * The answer.
   *
   * @param topic the topic compared, if words and no ids were given
   * @param sides the requirements, in the order given
   * @param pairs every two of different documents
   * @param notes how ids were read, and the limits
   */
  public record Answer(
      Optional<String> topic, List<Side> sides, List<Pair> pairs, List<String> notes) {
    /** Whether there is room for every rationale. */
    public boolean detailed() {
      return sides.size() <= DETAILED;
    }
  }

  /**
   * Compares.
   *
   * @param ids ids or names; or one or more words that name a topic
   * @param in documents, to look in for ids and for a topic; none for all
   * @param mappings whether mappings between them are wanted
   * @throws QueryException if fewer than two requirements are found
   */
  public Answer compare(List<String> ids, List<DocumentId> in, boolean mappings) {
    return compare(ids, in, mappings, 2);
  }

  /**
   * The same of at least so many: one is enough where others were not understood.
   *
   * @throws QueryException if fewer are found
   */
  public Answer compare(List<String> ids, List<DocumentId> in, boolean mappings, int least) {
    in.forEach(standards::get);
    List<DocumentId> documents = in.stream().distinct().toList();
    List<String> notes = new ArrayList<>();
    Set<Requirement> found = new LinkedHashSet<>();
    Optional<String> topic = Optional.empty();
    int searched = 0;
    // One name alone is none to compare with another: it is what documents are compared for.
    boolean isTopic = ids.size() == 1 && !hasDigit(ids.getFirst());
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
      } else if (found.size() < MOST && searched < MOST) {
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
    List<Requirement> compared = EachDocument.first(MOST, found);
    if (found.size() > MOST) {
      notes.add(
          "Compared are "
              + MOST
              + " of "
              + found.size()
              + "; left out are "
              + EachDocument.ids(found, compared)
              + ".");
    }
    EachDocument.without(documents, found).ifPresent(notes::add);
    Optional<String> subject = topic;
    return store.read(reader -> answer(reader, subject, compared, mappings, notes));
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

  private Answer answer(
      StoreReader reader,
      Optional<String> topic,
      List<Requirement> compared,
      boolean mappings,
      List<String> notes) {
    MappingGraph graph = graphs.over(reader);
    List<Side> sides = new ArrayList<>();
    List<RequirementId> ids = compared.stream().map(Requirement::id).toList();
    Map<RequirementId, Map<ExplanationKind, List<String>>> points = reader.explanations().of(ids);
    Map<RequirementId, List<Requirement>> enhancements = reader.enhancements(ids);
    for (Requirement each : compared) {
      sides.add(
          new Side(
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
    List<RequirementId> involved = new ArrayList<>();
    for (Side each : mappings ? sides : List.<Side>of()) {
      involved.add(each.requirement().id());
      each.enhancements().forEach(row -> involved.add(row.id()));
    }
    graph.read(involved, 1);
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; mappings && i < sides.size(); i++) {
      for (int j = i + 1; j < sides.size(); j++) {
        Side a = sides.get(i);
        Side b = sides.get(j);
        if (!a.requirement().id().standard().equals(b.requirement().id().standard())) {
          pair(graph, a, b).ifPresent(pairs::add);
        }
      }
    }
    List<String> succession = succession(reader, sides);
    notes.addAll(succession);
    if (mappings
        && sides.size() > 1
        && succession.isEmpty()
        && pairs.stream().allMatch(each -> each.mapping().isEmpty())) {
      notes.add("No mapping between them is known; that is not the same as no relation.");
    }
    return new Answer(topic, sides, pairs, notes);
  }

  /** What of the sides took the place of another one. */
  private static List<String> succession(StoreReader reader, List<Side> sides) {
    Map<RequirementId, Requirement> compared = new LinkedHashMap<>();
    sides.forEach(each -> compared.put(each.requirement().id(), each.requirement()));
    List<String> notes = new ArrayList<>();
    for (Requirement each : compared.values()) {
      if (each.status() != Status.ACTIVE) {
        for (Heading now : Link.replacements(reader.linksFrom(each.id()))) {
          if (compared.containsKey(now.id())) {
            notes.add(
                now.id().value()
                    + " took the place of "
                    + each.id().value()
                    + ", which is "
                    + each.status().value()
                    + ".");
          }
        }
      }
    }
    return notes;
  }

  private static Optional<Pair> pair(MappingGraph graph, Side a, Side b) {
    Requirement left = a.requirement();
    Requirement right = b.requirement();
    List<MappingRow> rows = Pairs.joining(graph, left.id(), right.id());
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Pair(
                left.heading(),
                rows,
                Pairs.lacking(graph, a.enhancements(), right, b.enhancements()),
                Pairs.lacking(graph, b.enhancements(), left, a.enhancements())));
  }
}
