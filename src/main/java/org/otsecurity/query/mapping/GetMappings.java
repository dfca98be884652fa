package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.reading.Kept;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "what does this map to, who says so, and how sure is it?". */
public final class GetMappings {
  /** Most rows of a document in one page. */
  public static final int LARGEST_PAGE = 100;

  private final Store store;
  private final Standards standards;
  private final Resolver resolver;
  private final SuggestMappings suggest;

  /** What sets say has no counterpart, by set. */
  private final Kept<Map<String, Map<RequirementId, String>>> unmapped =
      new Kept<>(reader -> reader.mappings().unmapped());

  public GetMappings(Store store, Standards standards, Resolver resolver, SuggestMappings suggest) {
    this.store = store;
    this.standards = standards;
    this.resolver = resolver;
    this.suggest = suggest;
  }

  /**
   * What to map.
   *
   * @param requirement one requirement by id or name; empty for a whole document
   * @param source the document it stands in, or the whole document
   * @param target the document to map to; empty for all, with one requirement only
   * @param basis only mappings with this basis
   * @param securityLevel of a whole IEC 62443 document: rows selected at this level
   * @param derived whether paths through a third document are wanted
   * @param suggested whether computed suggestions are wanted
   * @param limit rows of a page
   * @param offset rows before it
   */
  public record Request(
      Optional<String> requirement,
      Optional<DocumentId> source,
      Optional<DocumentId> target,
      Optional<Basis> basis,
      Optional<Integer> securityLevel,
      boolean derived,
      boolean suggested,
      int limit,
      int offset) {

    /** What a document maps to in another, as it is asserted, from the first row on. */
    public static Request between(DocumentId source, DocumentId target, int limit) {
      return new Request(
          Optional.empty(),
          Optional.of(source),
          Optional.of(target),
          Optional.empty(),
          Optional.empty(),
          false,
          false,
          limit,
          0);
    }
  }

  /**
   * A requirement with what it maps to.
   *
   * @param requirement the requirement
   * @param mappings what it maps to, strongest first
   * @param noCounterpart why it has none, by the document in which it has none
   */
  public record Mapped(
      Requirement requirement, List<MappingRow> mappings, Map<DocumentId, String> noCounterpart) {

    /** Why it has none in a document, as far as that is known. */
    public String none(DocumentId document) {
      return noCounterpart.getOrDefault(document, "No mapping known.");
    }

    /** Whether anything is known: a mapping, or why there is none. */
    boolean says() {
      return !mappings.isEmpty() || !noCounterpart.isEmpty();
    }
  }

  /**
   * The answer.
   *
   * @param one whether one requirement was asked for
   * @param source the document mapped
   * @param target the document mapped to, if one was named
   * @param rows this page
   * @param total rows there are
   * @param offset rows before this page
   * @param mapped how many of all rows have a mapping
   * @param unmapped headings of all rows that have none
   * @param targets headings of everything mapped to, by id
   * @param sets who asserts what is shown, and where
   * @param notes how ids were read, and the limits of the answer
   */
  public record Answer(
      boolean one,
      DocumentId source,
      Optional<DocumentId> target,
      List<Mapped> rows,
      int total,
      int offset,
      int mapped,
      List<Heading> unmapped,
      List<Heading> targets,
      List<MappingSet> sets,
      List<String> notes) {

    /** The same with the first rows of its page only. */
    public Answer first(int count) {
      return withRows(rows.subList(0, Math.min(count, rows.size())));
    }

    private Answer withRows(List<Mapped> other) {
      return new Answer(
          one, source, target, other, total, offset, mapped, unmapped, targets, sets, notes);
    }
  }

  /**
   * Finds mappings.
   *
   * @throws QueryException if an id or document is not held, or too little is given
   */
  public Answer get(Request request) {
    request.source().ifPresent(standards::get);
    request.target().ifPresent(standards::get);
    if (request.requirement().isPresent()) {
      return withSuggestions(
          request, one(request, resolver.resolve(request.requirement().get(), request.source())));
    }
    if (request.source().isEmpty() || request.target().isEmpty()) {
      throw new QueryException(
          "Give a requirement, or two documents.",
          "For example SR 1.1, or iec62443-3-3 onto nist-800-53.",
          List.of());
    }
    return withSuggestions(request, whole(request, request.source().get(), request.target().get()));
  }

  /** What rows of one document map to in another, in their order. */
  public List<Mapped> of(List<Requirement> rows, DocumentId source, DocumentId target) {
    Request request = Request.between(source, target, rows.size());
    return store.read(reader -> {
      MappingGraph graph = new MappingGraph(reader, standards);
      return rows(reader, graph, request).of(rows);
    });
  }

  private MappedRows rows(StoreReader reader, MappingGraph graph, Request request) {
    return new MappedRows(reader, graph, request, unmapped.from(reader));
  }

  /** Suggestions come behind what somebody asserts, for the rows of the page only. */
  private Answer withSuggestions(Request request, Answer answer) {
    boolean wanted = request.suggested() || request.basis().equals(Optional.of(Basis.SUGGESTED));
    if (!wanted || request.target().isEmpty()) {
      return answer;
    }
    List<Mapped> rows = new ArrayList<>();
    for (Mapped each : answer.rows()) {
      List<MappingRow> mappings = new ArrayList<>(each.mappings());
      Set<RequirementId> known = new LinkedHashSet<>();
      mappings.forEach(row -> known.add(row.target().id()));
      suggest.suggest(each.requirement(), request.target().get()).stream()
          .filter(row -> !known.contains(row.target().id()))
          .forEach(mappings::add);
      rows.add(new Mapped(each.requirement(), mappings, each.noCounterpart()));
    }
    return answer.withRows(rows);
  }

  private Answer one(Request request, Resolution resolution) {
    Requirement requirement = resolution.requirement();
    List<String> notes = new ArrayList<>(resolution.notes());
    return store.read(reader -> {
      MappingGraph graph = new MappingGraph(reader, standards);
      MappedRows rows = rows(reader, graph, request);
      Mapped mapped = rows.of(requirement);
      if (!mapped.says()) {
        List<Mapped> parts = rows.ofParts(requirement);
        if (!parts.isEmpty()) {
          notes.add(requirement.id() + " itself has no mapping; those of its parts are shown.");
          return MappingAnswers.of(
              graph, false, requirement.id().standard(), request, parts, notes);
        }
      }
      if (mapped.mappings().isEmpty()) {
        notes.add(
            "No mapping known"
                + request.target().map(each -> " to " + each).orElse("")
                + (request.basis().isPresent() ? " with basis " + request.basis().get() : "")
                + "; that is not the same as no relation."
                + (request.derived() ? "" : " Paths through other documents were not looked for.")
                + MappingAnswers.others(graph, requirement.id().standard(), request.target()));
      }
      return MappingAnswers.of(
          graph, true, requirement.id().standard(), request, List.of(mapped), notes);
    });
  }

  private Answer whole(Request request, DocumentId source, DocumentId target) {
    if (source.equals(target)) {
      throw new QueryException(
          "Both documents are " + source + ".",
          "Give two different ones; what is related within a document stands with each of its rows.",
          List.of(),
          List.of(NextStep.ONE_REQUIREMENT));
    }
    if (request.securityLevel().isPresent()
        && !standards.document(source).has(Capability.SECURITY_LEVELS)) {
      throw standards.lacksLevels(source, "");
    }
    return store.read(reader -> {
      MappingGraph graph = new MappingGraph(reader, standards);
      List<Mapped> rows = rows(reader, graph, request).ofDocument(source);
      List<String> notes = new ArrayList<>();
      if (rows.stream().allMatch(each -> each.mappings().isEmpty())) {
        notes.add(
            "No mapping known from "
                + source
                + " to "
                + target
                + "."
                + MappingAnswers.others(graph, source, Optional.of(target)));
      }
      return MappingAnswers.of(graph, false, source, request, rows, notes);
    });
  }
}
