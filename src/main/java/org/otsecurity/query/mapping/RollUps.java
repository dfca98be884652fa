package org.otsecurity.query.mapping;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Outline;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.store.StoreReader;

/**
 * What enhancements add to. What is mapped to a control is mapped in part to its enhancement as
 * well, because who has the one has begun with the other: so a path may lead up, never down.
 */
final class RollUps {
  private final StoreReader reader;
  private final Documents documents;
  private final Map<RequirementId, Optional<Hop>> known = new HashMap<>();

  RollUps(StoreReader reader, Documents documents) {
    this.reader = reader;
    this.documents = documents;
  }

  /** Reads at once what some rows add to. */
  void read(Collection<Heading> rows) {
    List<Heading> wanted =
        rows.stream()
            .filter(each -> each.kind().addsToParent() && !known.containsKey(each.id()))
            .distinct()
            .toList();
    if (wanted.isEmpty()) {
      return;
    }
    Map<RequirementId, RequirementId> bases = new LinkedHashMap<>();
    reader
        .outlines(wanted.stream().map(Heading::id).toList())
        .forEach((id, outline) ->
            outline
                .parent()
                .ifPresent(parent -> bases.put(id, new RequirementId(id.standard(), parent))));
    Map<RequirementId, Outline> parents = reader.outlines(Set.copyOf(bases.values()));
    for (Heading each : wanted) {
      known.put(
          each.id(),
          Optional.ofNullable(bases.get(each.id()))
              .map(parents::get)
              .map(base -> step(each, base.heading())));
    }
  }

  /** The step from a row to what it adds to; empty if it adds to none. */
  Optional<Hop> of(Heading row) {
    if (!row.kind().addsToParent()) {
      return Optional.empty();
    }
    if (!known.containsKey(row.id())) {
      read(List.of(row));
    }
    return known.getOrDefault(row.id(), Optional.empty());
  }

  /** The rows that some rows add to. */
  Set<RequirementId> bases(Collection<Heading> rows) {
    return rows.stream()
        .flatMap(each -> of(each).stream())
        .map(each -> each.to().id())
        .collect(Collectors.toSet());
  }

  private Hop step(Heading enhancement, Heading base) {
    Standard standard = documents.get(base.id().standard()).standard();
    return new Hop(
        new Mapping(
            new Asserter(
                standard.publisher(), standard.name() + " " + standard.edition(), Optional.empty()),
            Mapping.Kind.ADDS_TO,
            Basis.PUBLISHED,
            enhancement.id(),
            Optional.empty(),
            base.id(),
            Optional.of(Confidence.IN_PART),
            ""),
        enhancement,
        base);
  }
}
