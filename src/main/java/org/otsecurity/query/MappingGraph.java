package org.otsecurity.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.MappingTable;
import org.otsecurity.store.StoreReader;

/**
 * Everything that joins requirements of different documents: mapping sets, pairings between parts
 * 3-3 and 4-2, MITRE's labels, and what mitigates a technique.
 */
final class MappingGraph {
  private static final String PAIRING = "OT Security MCP, pairing of IEC 62443-3-3 and 62443-4-2";
  private static final String LABEL =
      "The MITRE Corporation, label on an ATT&CK for ICS mitigation";
  private static final String SAME_SUBJECT = "Same subject, stated for a component.";

  private final StoreReader reader;
  private final Map<String, MappingSet> sets;
  private @Nullable String attack;
  private final Map<RequirementId, List<Hop>> known = new LinkedHashMap<>();

  MappingGraph(StoreReader reader) {
    this.reader = reader;
    this.sets = reader.mappings().sets();
  }

  /** The sets by id. */
  Map<String, MappingSet> sets() {
    return sets;
  }

  /** Every assertion that joins a requirement to another document, read from it. */
  List<Hop> from(RequirementId id) {
    List<Hop> hops = known.get(id);
    if (hops == null) {
      hops = read(id);
      known.put(id, hops);
    }
    return hops;
  }

  private List<Hop> read(RequirementId id) {
    List<Hop> hops = new ArrayList<>();
    for (MappingTable.Row row : reader.mappings().from(id)) {
      hops.add(hop(row));
    }
    for (MappingTable.Row row : reader.mappings().to(id)) {
      hops.add(hop(row).reversed());
    }
    List<Link> out = reader.linksFrom(id);
    List<Link> in = reader.linksTo(id);
    if (out.isEmpty() && in.isEmpty()) {
      return hops;
    }
    Optional<Requirement> self = reader.requirement(id);
    if (self.isEmpty()) {
      return hops;
    }
    Heading heading = self.get().heading();
    out.forEach(link -> link(heading, link, false).ifPresent(hops::add));
    in.forEach(link -> link(heading, link, true).ifPresent(hops::add));
    return hops;
  }

  private Hop hop(MappingTable.Row row) {
    MappingSet set = sets.get(row.mapping().set());
    if (set == null) {
      throw new IllegalStateException("a mapping of the unknown set " + row.mapping().set());
    }
    return new Hop(
        row.source(),
        row.target(),
        row.mapping().relationship(),
        set.basis(),
        row.mapping().confidence(),
        row.mapping().rationale(),
        assertedBy(set),
        "maps to");
  }

  /** Who asserts a set, and where. */
  static String assertedBy(MappingSet set) {
    return set.publisher()
        + ", "
        + (set.basis() == Basis.CURATED ? "set " + set.id() : set.document());
  }

  /** Who says what mitigates a technique, with the release held. */
  private String attack() {
    String known = attack;
    if (known == null) {
      known =
          reader.standards().stream()
              .filter(each -> each.id() == StandardId.MITRE_ICS)
              .map(each -> each.publisher() + ", " + each.name() + " " + each.edition())
              .findFirst()
              .orElseThrow();
      attack = known;
    }
    return known;
  }

  private Optional<Hop> link(Heading self, Link link, boolean incoming) {
    Hop hop =
        switch (link.type()) {
          case PAIRED_WITH ->
              new Hop(
                  self,
                  link.other(),
                  Optional.of(Relationship.INTERSECTS_WITH),
                  link.basis(),
                  Optional.of(link.note().orElse("").equals(SAME_SUBJECT) ? 0.9 : 0.7),
                  link.note().orElse(""),
                  PAIRING,
                  "paired with");
          case LABELED ->
              new Hop(
                  self,
                  link.other(),
                  Optional.empty(),
                  link.basis(),
                  Optional.empty(),
                  link.note().orElse(""),
                  LABEL,
                  incoming ? "labels" : "labeled");
          default -> null;
        };
    if (hop == null && incoming && link.type() == RelationType.MITIGATES) {
      hop =
          new Hop(
              self,
              link.other(),
              Optional.empty(),
              link.basis(),
              Optional.empty(),
              "",
              attack(),
              "mitigated by");
    }
    return Optional.ofNullable(hop);
  }

  /**
   * Where a label, or a category, leads on in a document, by mappings of confidence 0.7 and more.
   */
  List<Hop> onward(Hop label, StandardId target) {
    return from(label.to().id()).stream()
        .filter(each -> each.to().id().standard() == target)
        .filter(Hop::isSure)
        .toList();
  }

  /** What mapping sets join a requirement to, strongest first; pairings and labels stand apart. */
  List<MappingRow> mapped(RequirementId id) {
    List<MappingRow> rows = new ArrayList<>();
    for (Hop hop : from(id)) {
      if (hop.says().equals("maps to")) {
        rows.add(MappingRow.direct(hop));
      }
    }
    rows.sort(MappingOrder.STRONGEST_FIRST);
    return rows;
  }

  /** What joins a requirement directly to a document, strongest first. */
  List<MappingRow> direct(RequirementId id, Optional<StandardId> target) {
    List<MappingRow> rows = new ArrayList<>();
    for (Hop hop : from(id)) {
      boolean leaves = hop.to().id().standard() != id.standard();
      if (leaves && (target.isEmpty() || hop.to().id().standard() == target.get())) {
        rows.add(MappingRow.direct(hop));
      }
    }
    rows.sort(MappingOrder.STRONGEST_FIRST);
    return rows;
  }

  /** Paths of two steps to a document; where there are several to one row, the surest. */
  List<MappingRow> derived(RequirementId id, StandardId target) {
    Map<RequirementId, MappingRow> best = new LinkedHashMap<>();
    for (Hop first : from(id)) {
      if (first.to().id().standard() == target) {
        continue;
      }
      for (Hop second : from(first.to().id())) {
        boolean there = second.to().id().standard() == target && target != id.standard();
        if (there) {
          MappingRow row = MappingRow.derived(first, second);
          best.merge(
              second.to().id(),
              row,
              (a, b) -> MappingOrder.STRONGEST_FIRST.compare(a, b) <= 0 ? a : b);
        }
      }
    }
    List<MappingRow> rows = new ArrayList<>(best.values());
    rows.sort(MappingOrder.STRONGEST_FIRST);
    return rows;
  }
}
