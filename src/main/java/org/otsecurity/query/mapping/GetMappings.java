package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.StatedFor;
import org.otsecurity.query.reading.IdOrder;
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
  private final MappingGraphs graphs;
  private final Resolver resolver;
  private final SuggestMappings suggest;

  /** What sets say has no counterpart, by set. */
  private final Kept<Map<String, Map<RequirementId, String>>> unmapped =
      new Kept<>(reader -> reader.mappings().unmapped());

  public GetMappings(
      Store store,
      Standards standards,
      MappingGraphs graphs,
      Resolver resolver,
      SuggestMappings suggest) {
    this.store = store;
    this.standards = standards;
    this.graphs = graphs;
    this.resolver = resolver;
    this.suggest = suggest;
  }

  /**
   * The answer.
   *
   * @param one whether it is the answer on one requirement: then there is exactly one row
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
  public Answer get(MappingRequest request) {
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

  /** What rows of one document map to in each of some others, in the order of both. */
  public Map<DocumentId, List<Mapped>> of(
      List<Requirement> rows, DocumentId source, List<DocumentId> targets) {
    return store.read(reader -> {
      MappingGraph graph = graphs.over(reader);
      Map<DocumentId, List<Mapped>> all = new LinkedHashMap<>();
      for (DocumentId target : targets) {
        MappingRequest request = MappingRequest.between(source, target, rows.size());
        List<Joined> joined =
            rows(reader, graph, request).of(rows.stream().map(Requirement::heading).toList());
        List<Mapped> mapped = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
          mapped.add(joined.get(i).with(rows.get(i)));
        }
        all.put(target, mapped);
      }
      return all;
    });
  }

  private MappedRows rows(StoreReader reader, MappingGraph graph, MappingRequest request) {
    return new MappedRows(reader, graph, request, unmapped.from(reader));
  }

  /** Suggestions come behind what somebody asserts, for the rows of the page only. */
  private Answer withSuggestions(MappingRequest request, Answer answer) {
    boolean wanted = request.suggested() || request.basis().equals(Optional.of(Basis.SUGGESTED));
    if (!wanted || request.target().isEmpty()) {
      return answer;
    }
    List<Mapped> rows = new ArrayList<>();
    Map<RequirementId, List<MappingRow>> suggested =
        suggest.suggest(
            answer.rows().stream().map(Mapped::requirement).toList(), request.target().get());
    for (Mapped each : answer.rows()) {
      List<MappingRow> mappings = new ArrayList<>(each.mappings());
      Set<RequirementId> known = new LinkedHashSet<>();
      mappings.forEach(row -> known.add(row.target().id()));
      suggested.getOrDefault(each.requirement().id(), List.of()).stream()
          .filter(row -> !known.contains(row.target().id()))
          .forEach(mappings::add);
      rows.add(new Mapped(each.requirement(), mappings, each.noCounterpart()));
    }
    return answer.withRows(rows);
  }

  private Answer one(MappingRequest request, Resolution resolution) {
    Requirement requirement = resolution.requirement();
    List<String> notes = new ArrayList<>(resolution.notes());
    return store.read(reader -> {
      MappingGraph graph = graphs.over(reader);
      MappedRows rows = rows(reader, graph, request);
      Joined mapped = rows.of(requirement.heading());
      if (!mapped.says()) {
        List<Joined> parts = rows.ofParts(requirement.id());
        if (!parts.isEmpty()) {
          notes.add(requirement.id() + " itself has no mapping; those of its parts are shown.");
          return answer(reader, graph, false, requirement.id().standard(), request, parts, notes);
        }
      }
      Optional<StatedFor> stated = reader.succession().of(requirement.id());
      if (stated.isPresent()) {
        notes.add("Mapped is what was " + stated.get().words() + ".");
        mapped = rows.of(reader.heading(stated.get().successor()).orElseThrow());
      }
      if (mapped.mappings().isEmpty()) {
        notes.add(
            "No mapping known"
                + request.target().map(each -> " to " + each).orElse("")
                + (request.basis().isPresent() ? " with basis " + request.basis().get() : "")
                + "; that is not the same as no relation."
                + (request.derived() ? "" : " Paths through other documents were not looked for.")
                + others(graph, requirement.id().standard(), request.target()));
      }
      return answer(
          reader, graph, true, requirement.id().standard(), request, List.of(mapped), notes);
    });
  }

  private Answer whole(MappingRequest request, DocumentId source, DocumentId target) {
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
      MappingGraph graph = graphs.over(reader);
      List<Joined> rows = rows(reader, graph, request).ofDocument(source);
      List<String> notes = new ArrayList<>();
      if (rows.stream().allMatch(each -> each.mappings().isEmpty())) {
        notes.add(
            "No mapping known from "
                + source
                + " to "
                + target
                + "."
                + others(graph, source, Optional.of(target)));
      }
      return answer(reader, graph, false, source, request, rows, notes);
    });
  }

  /** The other documents that a document is mapped to. */
  private static String others(MappingGraph graph, DocumentId source, Optional<DocumentId> target) {
    Set<String> others = new TreeSet<>();
    for (MappingSet set : graph.sets().values()) {
      if (set.source().equals(source)) {
        others.add(set.target().value());
      } else if (set.target().equals(source)) {
        others.add(set.source().value());
      }
    }
    target.ifPresent(each -> others.remove(each.value()));
    return target.isEmpty() || others.isEmpty()
        ? ""
        : " " + source + " is mapped to " + String.join(", ", others) + ".";
  }

  /** The answer with one page of its rows, what they lead to and who asserts it. */
  private static Answer answer(
      StoreReader reader,
      MappingGraph graph,
      boolean one,
      DocumentId source,
      MappingRequest request,
      List<Joined> all,
      List<String> notes) {
    Set<RequirementId> seen = new HashSet<>();
    List<Heading> unmapped = new ArrayList<>();
    Set<String> involved = new HashSet<>();
    int mapped = 0;
    List<Heading> ordered = new ArrayList<>();
    for (Joined each : all) {
      if (each.mappings().isEmpty()) {
        unmapped.add(each.heading());
      } else {
        mapped++;
      }
      for (MappingRow row : each.mappings()) {
        if (seen.add(row.target().id())) {
          ordered.add(row.target());
        }
        row.steps().forEach(step -> step.mapping().asserter().set().ifPresent(involved::add));
      }
    }
    ordered.sort(IdOrder.ofHeadings(graph.documents()));
    List<MappingSet> sets =
        graph.sets().values().stream().filter(set -> involved.contains(set.id())).toList();
    int from = Math.min(request.offset(), all.size());
    List<Mapped> page =
        page(reader, all.subList(from, Math.min(all.size(), from + request.limit())));
    return new Answer(
        // A page behind the only row is one of a list: empty, with what it is a page of.
        one && !page.isEmpty(),
        source,
        request.target(),
        page,
        all.size(),
        request.offset(),
        mapped,
        unmapped,
        ordered,
        sets,
        ReleaseNotes.with(notes, graph.documents(), source, ordered));
  }

  /** The rows that are shown, with their facts. */
  private static List<Mapped> page(StoreReader reader, List<Joined> rows) {
    Map<RequirementId, Requirement> facts =
        reader.requirements(rows.stream().map(each -> each.heading().id()).toList());
    return rows.stream()
        .map(each -> each.with(Objects.requireNonNull(facts.get(each.heading().id()))))
        .toList();
  }
}
