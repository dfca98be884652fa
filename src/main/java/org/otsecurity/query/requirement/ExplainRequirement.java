package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.mapping.MappingRow;
import org.otsecurity.query.reading.ComponentTypes;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.threat.Remark;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;
import org.otsecurity.text.Quoted;

/** Answers "why does this requirement exist?" and "how is it met?". */
public final class ExplainRequirement {
  private final Store store;
  private final Standards standards;
  private final Resolver resolver;
  private final MappingGraphs graphs;
  private final ComponentTypes componentTypes;

  public ExplainRequirement(
      Store store,
      Standards standards,
      Resolver resolver,
      MappingGraphs graphs,
      ComponentTypes componentTypes) {
    this.componentTypes = componentTypes;
    this.store = store;
    this.standards = standards;
    this.resolver = resolver;
    this.graphs = graphs;
  }

  /**
   * An explanation of one requirement.
   *
   * @param requirement what it explains
   * @param points one paragraph, or a list of points
   */
  public record Explained(Requirement requirement, List<String> points) {}

  /** On which path another row was found; a likeness of words is none. */
  public enum Path {
    ENHANCES("enhances"),
    PART_OF("part of"),
    PAIRED_WITH("paired with"),
    MAPS_TO("maps to");

    private final String value;

    Path(String value) {
      this.value = value;
    }

    /** The name in answers. */
    public String value() {
      return value;
    }
  }

  /**
   * The explanation of another row, where there is none.
   *
   * @param explained the other row
   * @param path how it is reached
   * @param mapping the mapping, if that is the path
   */
  public record Nearest(Explained explained, Path path, Optional<MappingRow> mapping) {}

  /**
   * The answer.
   *
   * @param kind what was asked
   * @param requirement the requirement asked about
   * @param points its explanation; empty if there is none
   * @param components explanations of its component twins, for a component type asked for
   * @param nearest what a stated path leads to and has an explanation, if this has none
   * @param mitigations MITRE's mitigations that carry a label for it
   * @param citation where the requirement comes from
   * @param notes how the id was read, doubts, and the limits of the answer
   */
  public record Answer(
      ExplanationKind kind,
      Requirement requirement,
      List<String> points,
      List<Explained> components,
      Optional<Nearest> nearest,
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
    Optional<Nearest> nearest = points.isEmpty() ? nearest(requirement, kind) : Optional.empty();
    if (points.isEmpty()) {
      notes.add(
          "No "
              + kind
              + " is held for "
              + requirement.id().value()
              + nearest
                  .map(each ->
                      "; shown is that of "
                          + each.explained().requirement().id().value()
                          + ", which it "
                          + (each.path() == Path.ENHANCES || each.path() == Path.MAPS_TO
                              ? ""
                              : "is ")
                          + each.path().value()
                          + ".")
                  .orElse(
                      ", nor for a row that it stands under, is paired with or surely maps to."));
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

  /** What it adds to or stands under, its twin, or what somebody surely maps it to. */
  private Optional<Nearest> nearest(Requirement requirement, ExplanationKind kind) {
    return store.read(reader -> {
      Path up = requirement.kind().addsToParent() ? Path.ENHANCES : Path.PART_OF;
      Optional<Nearest> nearest =
          requirement
              .parent()
              .map(each -> new RequirementId(requirement.id().standard(), each))
              .flatMap(each -> near(reader, each, kind, up, Optional.empty()));
      List<Link> links = new ArrayList<>(reader.linksTo(requirement.id()));
      links.addAll(reader.linksFrom(requirement.id()));
      for (Link link : links) {
        if (nearest.isEmpty() && link.type() == RelationType.PAIRED_WITH) {
          nearest = near(reader, link.other().id(), kind, Path.PAIRED_WITH, Optional.empty());
        }
      }
      for (MappingRow each : surest(graphs.over(reader).mapped(requirement.id()))) {
        if (nearest.isEmpty()) {
          nearest = near(reader, each.target().id(), kind, Path.MAPS_TO, Optional.of(each));
        }
      }
      return nearest;
    });
  }

  /** What nobody calls supporting only, the surest first. */
  private static List<MappingRow> surest(List<MappingRow> mapped) {
    return mapped.stream()
        .filter(each -> each.steps().getFirst().mapping().carriesOn())
        .sorted((a, b) -> Double.compare(b.confidence().orElse(0.0), a.confidence().orElse(0.0)))
        .toList();
  }

  private static Optional<Nearest> near(
      StoreReader reader,
      RequirementId id,
      ExplanationKind kind,
      Path path,
      Optional<MappingRow> mapping) {
    List<String> points = reader.explanation(id, kind);
    return points.isEmpty()
        ? Optional.empty()
        : reader
            .requirement(id)
            .map(found -> new Nearest(new Explained(found, points), path, mapping));
  }
}
