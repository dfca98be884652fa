package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.PartMapping;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.StatedFor;
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

  /** What sets map to that is no row, by row. */
  private final Kept<Map<RequirementId, List<PartMapping>>> parts;

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
    this.parts =
        new Kept<>(reader ->
            reader.mappings().parts(graphs.over(reader).sets()).stream()
                .collect(
                    Collectors.groupingBy(
                        PartMapping::source, LinkedHashMap::new, Collectors.toList())));
  }

  /**
   * The answer.
   *
   * @param one whether it is the answer on one requirement: then there is exactly one row
   * @param source the document mapped
   * @param into the documents mapped to; none if none was named
   * @param listed which rows are listed
   * @param rows this page
   * @param total rows that are listed on all pages
   * @param considered rows there are, listed or not
   * @param offset rows before this page
   * @param mapped how many of all rows have a mapping
   * @param unmapped headings of all rows that have none
   * @param targets headings of everything mapped to, by id
   * @param agreement how far publishers and this project state the same, by document
   * @param sets who asserts what is shown, and where
   * @param notes how ids were read, and the limits of the answer
   */
  public record Answer(
      boolean one,
      DocumentId source,
      List<DocumentId> into,
      MappingRequest.Listed listed,
      List<Mapped> rows,
      int total,
      int considered,
      int offset,
      int mapped,
      List<Heading> unmapped,
      List<Heading> targets,
      List<Agreement.Figure> agreement,
      List<MappingSet> sets,
      List<String> notes) {

    /** The same with the first rows of its page only. */
    public Answer first(int count) {
      return withRows(rows.subList(0, Math.min(count, rows.size())));
    }

    /** The same with other rows on its page. */
    Answer withRows(List<Mapped> other) {
      return with(other, notes);
    }

    /** The same with one more note. */
    public Answer withNote(String note) {
      List<String> all = new ArrayList<>(notes);
      all.add(note);
      return with(rows, all);
    }

    private Answer with(List<Mapped> page, List<String> said) {
      return new Answer(
          one,
          source,
          into,
          listed,
          page,
          total,
          considered,
          offset,
          mapped,
          unmapped,
          targets,
          agreement,
          sets,
          said);
    }

    /** The documents that a row maps to nothing in, of those that were named. */
    public List<DocumentId> lacking(Mapped row) {
      return MappingRow.lacking(into, row.mappings(), row.places());
    }
  }

  /**
   * Finds mappings.
   *
   * @throws QueryException if an id or document is not held, or too little is given
   */
  public Answer get(MappingRequest request) {
    request.source().ifPresent(standards::get);
    request.targets().forEach(standards::get);
    if (request.requirement().isPresent()) {
      return withSuggestions(
          one(request, resolver.resolve(request.requirement().get(), request.source())), request);
    }
    if (request.source().isEmpty() || request.targets().isEmpty()) {
      throw new QueryException(
          "Give a requirement, or two documents.",
          "For example SR 1.1, or iec62443-3-3 onto nist-800-53.",
          List.of());
    }
    return withSuggestions(whole(request, request.source().get()), request);
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
    return new MappedRows(
        reader,
        graph,
        request,
        graphs.unmapped(reader),
        graphs.reviewed(reader),
        parts.from(reader));
  }

  private Answer withSuggestions(Answer answer, MappingRequest request) {
    return answer.withRows(Suggested.behind(answer.rows(), request, suggest));
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
          rows.note().ifPresent(notes::add);
          return answer(reader, graph, false, requirement.id().standard(), request, parts, notes);
        }
      }
      Optional<StatedFor> stated = reader.succession().of(requirement.id());
      if (stated.isPresent()) {
        notes.add("Mapped is what was " + stated.get().words() + ".");
        mapped = rows.of(reader.heading(stated.get().successor()).orElseThrow());
      }
      List<PartMapping> named = parts.from(reader).values().stream().flatMap(List::stream).toList();
      notes.addAll(NamedPlace.notes(requirement, named, request, graph.documents()));
      notes.addAll(NamedPlace.editions(mapped.places(), graph.documents()));
      notes.addAll(EarlierPairs.notes(graph, requirement.id(), request));
      notes.addAll(ThreatNotes.of(graph, requirement.id(), request));
      if (!mapped.isMapped()) {
        notes.add(
            "No mapping known"
                + (request.targets().isEmpty() ? "" : " to " + GapNotes.words(request.targets()))
                + (request.basis().isPresent() ? " with basis " + request.basis().get() : "")
                + "; that is not the same as no relation."
                + (request.derived() ? "" : " Paths through other documents were not looked for.")
                + GapNotes.others(graph, requirement.id().standard(), request.targets()));
      }
      rows.note().ifPresent(notes::add);
      return answer(
          reader, graph, true, requirement.id().standard(), request, List.of(mapped), notes);
    });
  }

  private Answer whole(MappingRequest request, DocumentId source) {
    if (request.targets().contains(source)) {
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
      MappedRows read = rows(reader, graph, request);
      List<Joined> rows = read.ofDocument(source);
      List<String> notes = new ArrayList<>();
      read.note().ifPresent(notes::add);
      notes.addAll(GapNotes.of(graph, source, request.targets(), rows, read));
      if (rows.stream().noneMatch(Joined::isMapped)) {
        notes.add(
            "No mapping known from "
                + source
                + " to "
                + GapNotes.words(request.targets())
                + "."
                + GapNotes.others(graph, source, request.targets()));
      }
      return answer(reader, graph, false, source, request, rows, notes);
    });
  }

  private static Answer answer(
      StoreReader reader,
      MappingGraph graph,
      boolean one,
      DocumentId source,
      MappingRequest request,
      List<Joined> all,
      List<String> notes) {
    MappingPage page = MappingPage.of(reader, graph, one, request, all);
    return new Answer(
        // A page behind the only row is one of a list: empty, with what it is a page of.
        one && !page.page().isEmpty(),
        source,
        request.targets(),
        request.listed(),
        page.page(),
        page.listed(),
        all.size(),
        request.offset(),
        page.mapped(),
        page.unmapped(),
        page.targets(),
        page.agreement(),
        page.sets(),
        ReleaseNotes.with(notes, graph.documents(), source, page.targets()));
  }
}
