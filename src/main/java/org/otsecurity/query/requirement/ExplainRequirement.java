package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.search.SearchHit;
import org.otsecurity.query.search.SearchRequest;
import org.otsecurity.query.search.SearchRequirements;
import org.otsecurity.query.threat.Remark;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** Answers "why does this requirement exist?" and "how is it met?". */
public final class ExplainRequirement {
  private final Store store;
  private final Standards standards;
  private final Resolver resolver;
  private final SearchRequirements search;
  private final ComponentTypes componentTypes;

  public ExplainRequirement(
      Store store,
      Standards standards,
      Resolver resolver,
      SearchRequirements search,
      ComponentTypes componentTypes) {
    this.componentTypes = componentTypes;
    this.store = store;
    this.standards = standards;
    this.resolver = resolver;
    this.search = search;
  }

  /**
   * An explanation of one requirement.
   *
   * @param requirement what it explains
   * @param points one paragraph, or a list of points
   */
  public record Explained(Requirement requirement, List<String> points) {}

  /**
   * The answer.
   *
   * @param kind what was asked
   * @param requirement the requirement asked about
   * @param points its explanation; empty if there is none
   * @param components explanations of its component twins, for a component type asked for
   * @param nearest what is nearest and has an explanation, if this has none
   * @param mitigations MITRE's mitigations that carry a label for it
   * @param citation where the requirement comes from
   * @param notes how the id was read, doubts, and the limits of the answer
   */
  public record Answer(
      ExplanationKind kind,
      Requirement requirement,
      List<String> points,
      List<Explained> components,
      Optional<Explained> nearest,
      List<Heading> mitigations,
      Citation citation,
      List<String> notes) {}

  /**
   * Explains a requirement.
   *
   * @param id what was typed
   * @param standard the document it should be in, if named
   * @param context a component type or device to be more specific about, or any words
   * @throws QueryException if there is no such requirement
   */
  public Answer explain(
      ExplanationKind kind, String id, Optional<DocumentId> standard, Optional<String> context) {
    standard.ifPresent(standards::get);
    Resolution resolution = resolver.resolve(id, standard);
    Requirement requirement = resolution.requirement();
    List<String> notes = new ArrayList<>(resolution.notes());
    store.read(reader -> Remark.on(reader, requirement)).ifPresent(notes::add);
    List<String> points = store.read(reader -> reader.explanation(requirement.id(), kind));
    List<Explained> components = new ArrayList<>();
    if (context.isPresent()) {
      Optional<ComponentTypes.Read> type = componentTypes.readIfAny(context.get());
      if (type.isPresent()) {
        type.get().note().ifPresent(notes::add);
        components.addAll(
            store.read(reader -> twins(reader, requirement, type.get().type(), kind)));
      }
      if (components.isEmpty()) {
        notes.add(
            "Nothing more specific is held for \""
                + Quoted.of(context.get())
                + "\"; this is the general "
                + kind
                + ".");
      }
    }
    Optional<Explained> nearest = points.isEmpty() ? nearest(requirement, kind) : Optional.empty();
    if (points.isEmpty()) {
      notes.add(
          "No "
              + kind
              + " is written for "
              + requirement.id().value()
              + " yet"
              + nearest
                  .map(each -> "; the nearest is that of " + each.requirement().id().value() + ".")
                  .orElse("."));
    } else {
      notes.add(
          "The "
              + kind
              + " is this project's own: usual practice and advice, not a text of "
              + standards.get(requirement.id().standard()).name()
              + ".");
    }
    List<Heading> mitigations =
        store.read(reader -> Link.targets(reader.linksTo(requirement.id()), RelationType.LABELED));
    return new Answer(
        kind,
        requirement,
        points,
        components,
        nearest,
        mitigations,
        standards.cite(requirement),
        notes);
  }

  /** The rows of IEC 62443-4-2 paired with a row of 3-3 that apply to a component type. */
  private static List<Explained> twins(
      StoreReader reader, Requirement requirement, ComponentType type, ExplanationKind kind) {
    List<Explained> twins = new ArrayList<>();
    for (Link link : reader.linksFrom(requirement.id())) {
      if (link.type() == RelationType.PAIRED_WITH) {
        Requirement twin = reader.requirement(link.other().id()).orElseThrow();
        List<String> points = reader.explanation(twin.id(), kind);
        if (twin.componentTypes().contains(type) && !points.isEmpty()) {
          twins.add(new Explained(twin, points));
        }
      }
    }
    return twins;
  }

  /** The base of an enhancement, a twin, or what search finds for the title. */
  private Optional<Explained> nearest(Requirement requirement, ExplanationKind kind) {
    List<RequirementId> candidates = new ArrayList<>();
    requirement
        .parent()
        .ifPresent(each -> candidates.add(new RequirementId(requirement.id().standard(), each)));
    for (Link link : store.read(reader -> reader.linksTo(requirement.id()))) {
      if (link.type() == RelationType.PAIRED_WITH) {
        candidates.add(link.other().id());
      }
    }
    SearchRequest title =
        new SearchRequest(
            requirement.title(),
            standards.documents().with(Capability.SECURITY_LEVELS),
            Optional.empty(),
            Optional.empty(),
            3,
            0);
    for (SearchHit hit : search.search(title).hits()) {
      candidates.add(hit.requirement().id());
    }
    for (RequirementId each : candidates) {
      List<String> points = store.read(reader -> reader.explanation(each, kind));
      if (!points.isEmpty()) {
        return store
            .read(reader -> reader.requirement(each))
            .map(found -> new Explained(found, points));
      }
    }
    return Optional.empty();
  }
}
