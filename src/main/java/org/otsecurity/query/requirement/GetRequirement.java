package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.MappingGraphs;
import org.otsecurity.query.reading.QueryException;
import org.otsecurity.query.reading.Resolution;
import org.otsecurity.query.reading.Resolver;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.query.threat.Remark;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreReader;

/** Answers "what is this requirement?". */
public final class GetRequirement {
  private final Store store;
  private final Standards standards;
  private final MappingGraphs graphs;
  private final Resolver resolver;

  public GetRequirement(Store store, Standards standards, MappingGraphs graphs, Resolver resolver) {
    this.store = store;
    this.standards = standards;
    this.graphs = graphs;
    this.resolver = resolver;
  }

  /**
   * Looks up one requirement by id or name.
   *
   * @param id what was typed
   * @param standard the document it should be in, if named
   * @throws QueryException if there is no such requirement
   */
  public RequirementAnswer get(String id, Optional<DocumentId> standard) {
    standard.ifPresent(standards::get);
    Resolution resolution = resolver.resolve(id, standard);
    return store.read(reader -> answer(reader, resolution));
  }

  /** The requirements whose id starts with some characters, in reading order. */
  public List<Heading> startingWith(String prefix, Optional<DocumentId> standard) {
    return store.read(reader -> reader.startingWith(prefix.strip(), standard, 2_000));
  }

  private RequirementAnswer answer(StoreReader reader, Resolution resolution) {
    Requirement requirement = resolution.requirement();
    RequirementId id = requirement.id();
    Standard standard = standards.get(id.standard());
    List<Link> links = reader.linksFrom(id);
    List<String> notes = new ArrayList<>(resolution.notes());
    Optional<String> remark = Remark.on(reader, requirement);
    // A row of an earlier edition was told of when it was read.
    if (requirement.status() != Status.ACTIVE && requirement.status() != Status.SUPERSEDED) {
      notes.add(retired(requirement, links, remark.isPresent()));
    }
    List<Link> backlinks = reader.linksTo(id);
    notes.addAll(
        NegativeFacts.of(reader, standards.document(id.standard()), requirement, backlinks));
    OverlaySection.controls(reader, standards, requirement).ifPresent(notes::add);
    Optional<Heading> parent =
        requirement
            .parent()
            .map(each -> new RequirementId(id.standard(), each))
            .flatMap(reader::heading);
    List<Heading> constraints =
        requirement.level().isPresent()
            ? reader.headings(Optional.of(id.standard())).stream()
                .filter(each -> each.kind().equals(RequirementKind.COMMON_CONSTRAINT))
                .toList()
            : List.of();
    return new RequirementAnswer(
        requirement,
        standards.cite(requirement),
        requirement
            .family()
            .flatMap(family ->
                standard.families().stream()
                    .filter(each -> each.id().equals(family))
                    .map(Standard.Family::title)
                    .findFirst()),
        parent,
        reader.enhancements(id),
        constraints,
        links,
        backlinks,
        requirement.kind().equals(RequirementKind.MITIGATION) ? reader.labels(id) : List.of(),
        OtOverlay.of(reader, standards, requirement),
        graphs.over(reader).mapped(id),
        remark,
        notes,
        standard.evidenceSources(),
        standard.notice());
  }

  /**
   * That a row is no longer in force, and what is instead.
   *
   * @param remarked whether a remark on the row says where it went
   */
  private static String retired(Requirement requirement, List<Link> links, boolean remarked) {
    List<String> instead =
        links.stream()
            .filter(each -> each.type().isReplacement())
            .map(each ->
                each.type().value() + " " + each.other().id().value() + " " + each.other().title())
            .toList();
    return requirement.id().value()
        + " is "
        + requirement.status().value()
        + (!instead.isEmpty()
            ? ": " + String.join("; ", instead) + "."
            : remarked ? "." : "; no successor is named.");
  }
}
