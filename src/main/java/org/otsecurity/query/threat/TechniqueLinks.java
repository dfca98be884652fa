package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.StoreReader;

/** The techniques that ATT&amp;CK relates to an object. */
final class TechniqueLinks {
  private TechniqueLinks() {}

  /** Whether MITRE's labels on mitigations name rows of a document themselves. */
  static boolean labelsName(Standards standards, DocumentId document) {
    return standards.document(document).has(Capability.MITIGATION_LABELS);
  }

  /** The techniques among links of a type. */
  private static Set<RequirementId> linked(List<Link> links, RelationType type) {
    Set<RequirementId> ids = new LinkedHashSet<>();
    for (Link link : links) {
      if (link.type() == type && link.other().kind().equals(RequirementKind.TECHNIQUE)) {
        ids.add(link.other().id());
      }
    }
    return ids;
  }

  /** The techniques that target an asset, belong to a tactic, or are mitigated or used by it. */
  static Set<RequirementId> around(StoreReader reader, Heading object, List<String> notes) {
    RequirementKind kind = object.kind();
    if (kind.equals(RequirementKind.ASSET)) {
      return linked(reader.linksTo(object.id()), RelationType.TARGETS);
    }
    if (kind.equals(RequirementKind.TACTIC)) {
      return linked(reader.linksTo(object.id()), RelationType.HAS_TACTIC);
    }
    return kind.equals(RequirementKind.MITIGATION)
        ? linked(reader.linksFrom(object.id()), RelationType.MITIGATES)
        : usedBy(reader, object, notes);
  }

  /** What an actor uses itself; if that is nothing, what its software uses. */
  private static Set<RequirementId> usedBy(StoreReader reader, Heading actor, List<String> notes) {
    List<Link> links = reader.linksFrom(actor.id());
    Set<RequirementId> ids = linked(links, RelationType.USES);
    if (ids.isEmpty()) {
      List<Heading> tools =
          links.stream()
              .filter(each -> each.type() == RelationType.USES)
              .map(Link::other)
              .filter(each -> each.kind().equals(RequirementKind.SOFTWARE))
              .toList();
      Map<Heading, List<Link>> used = reader.links().from(tools.stream().map(Heading::id).toList());
      List<String> software = new ArrayList<>();
      for (Heading each : tools) {
        software.add(each.title());
        ids.addAll(linked(used.getOrDefault(each, List.of()), RelationType.USES));
      }
      notes.add(
          "ATT&CK for ICS relates "
              + actor.title()
              + " to no technique directly"
              + (software.isEmpty()
                  ? "."
                  : "; listed are those of its software " + String.join(", ", software) + "."));
    }
    return ids;
  }
}
