package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.EvidenceStrength;
import org.otsecurity.domain.requirement.FoundationalRequirement;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.SecurityLevelVector;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.reading.StandingNotes;
import org.otsecurity.store.LevelCounts;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/**
 * Answers "which rows of IEC 62443 does a security level select, and what changes between two?".
 */
public final class SecurityLevelRequirements {
  private final Store store;
  private final Standards standards;
  private final LevelDocuments documents;
  private final ComponentTypes componentTypes;
  private final StandingNotes said;

  public SecurityLevelRequirements(
      Store store, Standards standards, ComponentTypes componentTypes, StandingNotes said) {
    this.componentTypes = componentTypes;
    this.store = store;
    this.standards = standards;
    this.documents = new LevelDocuments(standards.documents());
    this.said = said;
  }

  /**
   * What to select.
   *
   * @param securityLevel one level or a vector over the seven foundational requirements
   * @param standard iec62443-3-3 or iec62443-4-2; when empty, 4-2 with a component type, else 3-3
   * @param componentType rows of 4-2 for this type only
   * @param enhancements whether enhancements are wanted
   * @param compareTo a second level or vector
   */
  public record Request(
      SecurityLevelVector securityLevel,
      Optional<DocumentId> standard,
      Optional<String> componentType,
      boolean enhancements,
      Optional<SecurityLevelVector> compareTo) {}

  /**
   * What a level selects for each component type.
   *
   * @param document the document that tells them apart
   * @param perType rows selected there
   */
  public record ComponentView(DocumentId document, Map<ComponentType, Integer> perType) {}

  /**
   * The selection.
   *
   * @param standard the document
   * @param level the level or vector
   * @param componentType the type, if one was asked for
   * @param requirements the rows selected, in order
   * @param perFr counts per foundational requirement
   * @param cumulative rows selected at SL 1, 2, 3 and 4
   * @param components what the level selects for components, if systems were asked for
   * @param difference what the second level changes, if one was asked for
   * @param constraints the common constraints that bind every row
   * @param notes doubts and the limits of the answer
   */
  public record Answer(
      Standard standard,
      SecurityLevelVector level,
      Optional<ComponentType> componentType,
      List<Requirement> requirements,
      List<LevelRows.FrCount> perFr,
      List<Integer> cumulative,
      Optional<ComponentView> components,
      Optional<LevelRows.Difference> difference,
      List<Requirement> constraints,
      List<String> notes) {

    /** The rows that matter: those selected or, in a comparison, those that the second adds. */
    public List<Requirement> shown() {
      return difference.map(LevelRows.Difference::added).orElse(requirements);
    }
  }

  /**
   * Selects the rows.
   *
   * @throws QueryException if the document or the component type is not valid
   */
  public Answer select(Request request) {
    return select(List.of(request)).getFirst();
  }

  /**
   * Selects the rows of each request, reading each document once.
   *
   * @throws QueryException if a document or a component type is not valid
   */
  public List<Answer> select(List<Request> requests) {
    Map<DocumentId, List<Requirement>> read = new HashMap<>();
    return requests.stream().map(each -> select(each, read)).toList();
  }

  private Answer select(Request request, Map<DocumentId, List<Requirement>> documentRows) {
    SecurityLevelVector level = request.securityLevel();
    Optional<SecurityLevelVector> second = request.compareTo();
    Optional<ComponentTypes.Read> read = request.componentType().map(componentTypes::read);
    Optional<ComponentType> type = read.map(ComponentTypes.Read::type);
    DocumentId id = standard(request, type);
    Standard standard = standards.get(id);
    List<Requirement> whole =
        documentRows.computeIfAbsent(id, each -> store.read(reader -> everything(reader, each)));
    List<Requirement> all =
        whole.stream()
            .filter(row -> row.level().isPresent())
            .filter(row -> type.isEmpty() || row.componentTypes().contains(type.get()))
            .filter(row -> request.enhancements() || !row.kind().addsToParent())
            .toList();
    List<Requirement> selected = LevelRows.at(all, level);
    Optional<ComponentView> components =
        LevelDocuments.isOfSystems(standards.document(id))
            ? documents.ofComponents().map(each -> components(each, level, request.enhancements()))
            : Optional.empty();
    return new Answer(
        standard,
        level,
        type,
        selected,
        LevelRows.perFr(all, level),
        List.of(
            LevelRows.count(all, 1),
            LevelRows.count(all, 2),
            LevelRows.count(all, 3),
            LevelRows.count(all, 4)),
        components,
        second.map(to -> LevelRows.difference(all, level, to)),
        whole.stream().filter(row -> row.kind().equals(RequirementKind.COMMON_CONSTRAINT)).toList(),
        notes(standard, level, request.enhancements(), selected, read));
  }

  private DocumentId standard(Request request, Optional<ComponentType> type) {
    DocumentId id =
        request
            .standard()
            .or(() -> type.isPresent() ? documents.ofComponents() : documents.ofSystems())
            .orElseThrow(() ->
                new QueryException("No document of this corpus has such levels.", "", List.of()));
    Document document = standards.document(id);
    if (!document.has(Capability.SECURITY_LEVELS)) {
      throw new QueryException(
          id + " has no security levels.",
          "Levels are defined by " + documents.words() + ".",
          List.of());
    }
    if (!document.has(Capability.COMPONENT_TYPES) && type.isPresent()) {
      throw new QueryException(
          id + " speaks of whole systems and has no component types.",
          "Ask "
              + standards.with(Capability.COMPONENT_TYPES)
              + " for a component type, or leave the type out.",
          List.of());
    }
    return id;
  }

  /** The document whose levels are those of whole systems. */
  public Standard systemStandard() {
    return standards.get(documents.ofSystems().orElseThrow());
  }

  /** Its rows that have a level. */
  public List<Outline> systemRequirements() {
    RequirementFilter all = RequirementFilter.all(systemStandard().id());
    return store.read(reader -> reader.outlines(all)).stream()
        .filter(row -> row.level().isPresent())
        .toList();
  }

  private static List<Requirement> everything(StoreReader reader, DocumentId id) {
    return reader.requirements(RequirementFilter.all(id), 1_000, 0);
  }

  /** How many rows on components a vector selects for each component type. */
  private ComponentView components(
      DocumentId document, SecurityLevelVector vector, boolean enhancements) {
    Map<ComponentType, Integer> selected = new EnumMap<>(ComponentType.class);
    for (ComponentType each : ComponentType.values()) {
      selected.put(each, 0);
    }
    for (LevelCounts.Count each :
        store.read(reader -> reader.levelCounts().byComponentType(document, enhancements))) {
      FoundationalRequirement fr = FoundationalRequirement.parse(each.family()).orElseThrow();
      if (each.level() <= vector.level(fr)) {
        selected.merge(each.type(), each.count(), Integer::sum);
      }
    }
    return new ComponentView(document, selected);
  }

  private List<String> notes(
      Standard standard,
      SecurityLevelVector level,
      boolean enhancements,
      List<Requirement> selected,
      Optional<ComponentTypes.Read> type) {
    List<String> notes = new ArrayList<>();
    type.flatMap(ComponentTypes.Read::note).ifPresent(notes::add);
    notes.add(
        said.of(StandingNote.LEVELS_ARE_CUMULATIVE)
            + (enhancements ? "" : " Enhancements are left out."));
    if (level.uniformLevel().isEmpty()) {
      notes.add("Each foundational requirement is selected at its own level of the vector.");
    }
    notes.add(said.of(StandingNote.TARGET_LEVEL));
    List<String> doubts =
        selected.stream()
            .filter(row -> row.confidence().orElse(EvidenceStrength.HIGH) != EvidenceStrength.HIGH)
            .map(row -> row.id().value() + " (" + row.confidence().orElseThrow() + ")")
            .toList();
    if (!doubts.isEmpty()) {
      notes.add(
          "The level is less than certain for "
              + String.join(", ", doubts)
              + "; see the row's note.");
    }
    notes.add("Verify against the official publication of " + standard.name() + ".");
    return notes;
  }
}
