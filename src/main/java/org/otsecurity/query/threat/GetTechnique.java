package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.reading.NextStep;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "what is this technique, what does it hit, what stops it, who uses it?". */
public final class GetTechnique {
  private final Store store;
  private final Standards standards;
  private final TechniqueAnswers answers;
  private final Resolver resolver;

  public GetTechnique(Store store, Standards standards, MappingGraphs graphs, Resolver resolver) {
    this.store = store;
    this.standards = standards;
    this.answers = new TechniqueAnswers(standards, graphs);
    this.resolver = resolver;
  }

  /**
   * A strategy that detects a technique.
   *
   * @param strategy the strategy
   * @param analytics its analytics, with the log sources that they read
   */
  public record Detection(Requirement strategy, List<Requirement> analytics) {}

  /**
   * A sub-technique with what MITRE relates to it and not to the technique itself.
   *
   * @param subTechnique the sub-technique
   * @param mitigations what mitigates it alone
   * @param usedBy who uses it alone
   * @param detections what detects it
   */
  public record Part(
      Heading subTechnique,
      List<Heading> mitigations,
      List<Heading> usedBy,
      List<Heading> detections) {}

  /**
   * A technique with everything around it.
   *
   * @param technique the technique
   * @param citation where it comes from
   * @param tactics its tactics
   * @param assets the assets it targets
   * @param mitigations what mitigates it
   * @param usedBy groups, software and campaigns that use it
   * @param detections what detects it
   * @param partOf the technique that a sub-technique is a part of
   * @param parts the sub-techniques of a technique
   * @param replaces techniques that were revoked in favor of it
   * @param useNow what to use instead of a retired technique
   * @param answered the requirements that answer it
   * @param mappedTo the standards they were asked for in; empty if none was named, and they are
   *     those of the usual one
   * @param notes how the id was read, and limits
   * @param notice the notice to reproduce
   */
  public record Answer(
      Requirement technique,
      Citation citation,
      List<Heading> tactics,
      List<Heading> assets,
      List<Heading> mitigations,
      List<Heading> usedBy,
      List<Detection> detections,
      Optional<Heading> partOf,
      List<Part> parts,
      List<Heading> replaces,
      List<Heading> useNow,
      List<Answered> answered,
      List<DocumentId> mappedTo,
      List<String> notes,
      String notice) {}

  /**
   * Looks up a technique by id, title or former name.
   *
   * @param id what was typed
   * @param mapTo standards whose requirements are asked for; empty for the usual one
   * @throws QueryException if there is no such technique
   */
  public Answer get(String id, List<DocumentId> mapTo) {
    mapTo.forEach(standards::get);
    Resolution resolution =
        resolver.resolve(id, Optional.of(standards.with(RequirementKind.TECHNIQUE)));
    Requirement technique = resolution.requirement();
    if (!technique.kind().isTechnique()) {
      throw new QueryException(
          technique.id().value() + " is a " + technique.kind().value() + ", not a technique.",
          "",
          List.of(),
          List.of(NextStep.ONE_REQUIREMENT, NextStep.TECHNIQUES));
    }
    return store.read(reader -> answer(reader, current(reader, resolution), mapTo));
  }

  /** A technique that was revoked in favor of one other is that one, which is said. */
  private static Resolution current(StoreReader reader, Resolution resolution) {
    Requirement asked = resolution.requirement();
    List<Heading> successors = Link.targets(reader.linksFrom(asked.id()), RelationType.REVOKED_BY);
    if (asked.status() != Status.REVOKED || successors.size() != 1) {
      return resolution;
    }
    Heading successor = successors.get(0);
    List<String> notes = new ArrayList<>(resolution.notes());
    notes.add(
        asked.id().value()
            + " "
            + asked.title()
            + " is revoked; MITRE replaced it by "
            + successor.id().value()
            + " "
            + successor.title()
            + ", which is shown.");
    return new Resolution(reader.requirement(successor.id()).orElseThrow(), notes);
  }

  private Answer answer(StoreReader reader, Resolution resolution, List<DocumentId> mapTo) {
    Requirement technique = resolution.requirement();
    List<Link> links = reader.linksFrom(technique.id());
    List<Link> backlinks = reader.linksTo(technique.id());
    List<String> notes = new ArrayList<>(resolution.notes());
    Remark.on(reader, technique).ifPresent(notes::add);
    List<Heading> assets = Link.targets(links, RelationType.TARGETS);
    if (assets.isEmpty() && technique.status() == Status.ACTIVE) {
      notes.add("ATT&CK relates this technique to no asset.");
    }
    List<Heading> mitigations = Link.targets(backlinks, RelationType.MITIGATES);
    List<Answered> answered =
        answers.of(reader, technique.heading(), mapTo.isEmpty() ? List.of(answers.usual()) : mapTo);
    if (!mapTo.isEmpty()) {
      notes.add(
          answered.isEmpty()
              ? "No requirement is known to answer it; that is not the same as none does."
              : "What a requirement does against the technique is this project's judgment;"
                  + " what has no function is named by MITRE's labels on mitigations only.");
    }
    List<Heading> usedBy = Link.targets(backlinks, RelationType.USES);
    return new Answer(
        technique,
        standards.cite(technique),
        Link.targets(links, RelationType.HAS_TACTIC),
        assets,
        mitigations,
        usedBy,
        detections(reader, Link.targets(backlinks, RelationType.DETECTS)),
        technique
            .parent()
            .flatMap(each -> reader.heading(new RequirementId(technique.id().standard(), each))),
        parts(reader, technique, mitigations, usedBy),
        Link.targets(backlinks, RelationType.REVOKED_BY),
        Link.targets(links, RelationType.USE_NOW),
        answered,
        mapTo,
        notes,
        standards.get(technique.id().standard()).notice());
  }

  private static List<Detection> detections(StoreReader reader, List<Heading> strategies) {
    List<RequirementId> ids = strategies.stream().map(Heading::id).toList();
    Map<RequirementId, Requirement> rows = reader.requirements(ids);
    Map<RequirementId, List<Requirement>> analytics = reader.enhancements(ids);
    List<Detection> detections = new ArrayList<>();
    for (RequirementId each : ids) {
      Optional.ofNullable(rows.get(each))
          .ifPresent(
              row -> detections.add(new Detection(row, analytics.getOrDefault(each, List.of()))));
    }
    return detections;
  }

  /** The sub-techniques, each with what the technique itself does not show. */
  private static List<Part> parts(
      StoreReader reader, Requirement technique, List<Heading> mitigations, List<Heading> usedBy) {
    List<Requirement> rows =
        reader.enhancements(List.of(technique.id())).getOrDefault(technique.id(), List.of());
    Map<Heading, List<Link>> links = reader.links().to(rows.stream().map(Requirement::id).toList());
    List<Part> parts = new ArrayList<>();
    for (Requirement each : rows) {
      List<Link> own = links.getOrDefault(each.heading(), List.of());
      parts.add(
          new Part(
              each.heading(),
              without(Link.targets(own, RelationType.MITIGATES), mitigations),
              without(Link.targets(own, RelationType.USES), usedBy),
              Link.targets(own, RelationType.DETECTS)));
    }
    return parts;
  }

  private static List<Heading> without(List<Heading> some, List<Heading> others) {
    return some.stream().filter(each -> !others.contains(each)).toList();
  }
}
