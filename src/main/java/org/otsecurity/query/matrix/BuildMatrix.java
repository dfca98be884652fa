package org.otsecurity.query.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.GetMappings;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRequest;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.DocumentParts;
import org.otsecurity.query.reading.NotUnderstood;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.SeveralIds;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.requirement.SecurityLevelRequirements;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;

/** Answers "these rows against these documents". */
public final class BuildMatrix {
  private static final int ALL = 5_000;

  /** Paths from a row to a document over a third. */
  private static final int PATHS = 4;

  private final Store store;
  private final Standards standards;
  private final SeveralIds several;
  private final ComponentTypes componentTypes;
  private final SecurityLevelRequirements securityLevels;
  private final GetMappings mappings;

  public BuildMatrix(
      Store store,
      Standards standards,
      SeveralIds several,
      ComponentTypes componentTypes,
      SecurityLevelRequirements securityLevels,
      GetMappings mappings) {
    this.store = store;
    this.standards = standards;
    this.several = several;
    this.componentTypes = componentTypes;
    this.securityLevels = securityLevels;
    this.mappings = mappings;
  }

  /** What is gathered on the way to a matrix. */
  private static final class Reading {
    final List<String> notes = new ArrayList<>();
    final List<NotUnderstood> notUnderstood = new ArrayList<>();
    final List<String> selection = new ArrayList<>();
  }

  /**
   * Sets the rows against the documents.
   *
   * @throws QueryException if a document is not held, no row is understood, or levels are asked of
   *     a document without them
   */
  public Matrix of(MatrixRequest request) {
    Standard standard = standards.get(request.standard());
    request.documents().forEach(standards::get);
    if (request.documents().contains(request.standard())) {
      throw new QueryException(
          standard.id() + " stands on both sides.",
          "Give other documents; what is related within a document stands with each of its rows.",
          List.of());
    }
    Reading reading = new Reading();
    Optional<Set<Requirement>> selected = selected(request, reading);
    if (request.documents().isEmpty()) {
      List<Mapped> rows =
          selected.map(List::copyOf).orElseGet(() -> wanted(standard.id())).stream()
              .map(each -> new Mapped(each, List.of(), Map.of()))
              .toList();
      return matrix(request, rows, List.of(), reading);
    }
    GetMappings.Answer whole = mappings.get(request(request));
    reading.notes.addAll(whole.notes());
    List<Mapped> rows =
        selected
            .map(each -> of(each, whole.rows(), reading))
            .orElseGet(() -> whole.rows().stream().filter(BuildMatrix::counts).toList());
    Set<String> asserting =
        rows.stream()
            .flatMap(row -> row.mappings().stream())
            .flatMap(each -> each.asserters().stream())
            .flatMap(each -> each.set().stream())
            .collect(Collectors.toSet());
    return matrix(
        request,
        rows,
        whole.sets().stream().filter(each -> asserting.contains(each.id())).toList(),
        reading);
  }

  private Matrix matrix(
      MatrixRequest request, List<Mapped> rows, List<MappingSet> sets, Reading reading) {
    return new Matrix(
        request,
        standards.get(request.standard()),
        request.documents().stream().map(standards::get).toList(),
        String.join(", ", reading.selection),
        rows,
        sets,
        List.copyOf(reading.notUnderstood),
        List.copyOf(reading.notes));
  }

  private MappingRequest request(MatrixRequest request) {
    return new MappingRequest(
        Optional.empty(),
        Optional.of(request.standard()),
        request.documents(),
        Optional.empty(),
        Optional.empty(),
        request.componentType().map(componentTypes::parse),
        request.derived(),
        false,
        MappingRequest.Listed.ALL,
        PATHS,
        ALL,
        0);
  }

  /** The rows that a request selects; empty if it wants all of the document. */
  private Optional<Set<Requirement>> selected(MatrixRequest request, Reading reading) {
    Optional<Set<Requirement>> leveled = leveled(request, reading);
    if (request.rows().isEmpty()) {
      return leveled;
    }
    Document document = standards.document(request.standard());
    List<String> ids = new ArrayList<>();
    List<Requirement> named = new ArrayList<>();
    for (String each : request.rows()) {
      DocumentParts.family(document, each)
          .ifPresentOrElse(family -> named.addAll(ofFamily(document, family)), () -> ids.add(each));
    }
    if (!ids.isEmpty()) {
      SeveralIds.Answer read = several.read(ids, Optional.of(request.standard()));
      reading.notes.addAll(read.notes());
      reading.notUnderstood.addAll(read.notUnderstood());
      named.addAll(read.rows());
    }
    Set<Requirement> rows = new LinkedHashSet<>();
    List<String> elsewhere = new ArrayList<>();
    for (Requirement each : named) {
      boolean within = leveled.isEmpty() || leveled.get().contains(each);
      if (each.id().standard().equals(request.standard()) && within) {
        rows.add(each);
      } else {
        elsewhere.add(each.id().toString());
      }
    }
    if (!elsewhere.isEmpty()) {
      reading.notes.add("Not among the rows asked for: " + String.join(", ", elsewhere) + ".");
    }
    reading.selection.add(rows.size() == 1 ? "1 row" : rows.size() + " rows");
    return Optional.of(rows);
  }

  private List<Requirement> ofFamily(Document document, String family) {
    return wanted(document.id()).stream()
        .filter(each -> each.family().filter(family::equals).isPresent())
        .toList();
  }

  private Optional<Set<Requirement>> leveled(MatrixRequest request, Reading reading) {
    if (request.level().isEmpty() && request.componentType().isEmpty()) {
      return Optional.empty();
    }
    SecurityLevelRequirements.Answer answer =
        securityLevels.select(
            new SecurityLevelRequirements.Request(
                request.level().orElse(SecurityLevelVector.uniform(4)),
                Optional.of(request.standard()),
                request.componentType(),
                true,
                Optional.empty()));
    request.level().ifPresent(each -> reading.selection.add(each.value()));
    answer.componentType().ifPresent(each -> reading.selection.add(each.value()));
    reading.notes.addAll(answer.notes());
    return Optional.of(new LinkedHashSet<>(answer.requirements()));
  }

  /** Selected rows with what they map to, in the order of the document. */
  private static List<Mapped> of(Set<Requirement> selected, List<Mapped> all, Reading reading) {
    Map<RequirementId, Mapped> known = new HashMap<>();
    all.forEach(each -> known.put(each.requirement().id(), each));
    Map<RequirementId, Mapped> rows = new LinkedHashMap<>();
    List<String> unexpected = new ArrayList<>();
    for (Requirement each : selected) {
      if (!known.containsKey(each.id())) {
        unexpected.add(each.id().value());
      }
      rows.put(each.id(), known.getOrDefault(each.id(), new Mapped(each, List.of(), Map.of())));
    }
    if (!unexpected.isEmpty()) {
      reading.notes.add(
          "No mapping is expected of a group, a heading or a constraint: "
              + String.join(", ", unexpected)
              + ".");
    }
    return List.copyOf(rows.values());
  }

  /** Whether a row asks for something, or somebody maps it all the same. */
  private static boolean counts(Mapped row) {
    return row.isMapped() || asks(row.requirement());
  }

  private static boolean asks(Requirement row) {
    return row.kind().mapping() != RequirementKind.MappingExpectation.NONE;
  }

  /** The rows in force of a document that ask for something. */
  private List<Requirement> wanted(DocumentId document) {
    return store
        .read(reader -> reader.requirements(RequirementFilter.all(document), ALL, 0))
        .stream()
        .filter(each -> each.status() == Status.ACTIVE)
        .filter(BuildMatrix::asks)
        .toList();
  }

  /**
   * Rows of some documents that are met.
   *
   * @throws QueryException if none is understood
   */
  public SeveralIds.Answer met(List<String> ids, List<DocumentId> documents) {
    Optional<DocumentId> only =
        documents.size() == 1 ? Optional.of(documents.getFirst()) : Optional.empty();
    List<Requirement> rows = new ArrayList<>();
    List<NotUnderstood> rest = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += SeveralIds.MOST) {
      SeveralIds.Answer read =
          several.read(ids.subList(i, Math.min(ids.size(), i + SeveralIds.MOST)), only);
      rows.addAll(read.rows());
      rest.addAll(read.notUnderstood());
      notes.addAll(read.notes());
    }
    List<String> elsewhere =
        rows.stream()
            .map(Requirement::id)
            .filter(each -> !documents.contains(each.standard()))
            .map(RequirementId::toString)
            .toList();
    if (!elsewhere.isEmpty()) {
      notes.add("No rows of the documents that are met: " + String.join(", ", elsewhere) + ".");
    }
    return new SeveralIds.Answer(List.copyOf(rows), rest, notes);
  }
}
