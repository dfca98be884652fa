package org.otsecurity.query.threat;

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
import org.otsecurity.domain.requirement.Requirement;
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
      if (link.type() == type && link.other().kind().isTechnique()) {
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
        : used(reader, object, false, notes);
  }

  /** The techniques around any of several objects. */
  static Set<RequirementId> around(StoreReader reader, List<Heading> objects, List<String> notes) {
    Set<RequirementId> ids = new LinkedHashSet<>();
    objects.forEach(each -> ids.addAll(around(reader, each, notes)));
    return ids;
  }

  /**
   * What an actor uses, and what its software does, if that is wanted or is all there is. What is
   * left out is offered.
   */
  static Set<RequirementId> used(
      StoreReader reader, Heading actor, boolean includeSoftware, List<String> notes) {
    List<Link> links = reader.linksFrom(actor.id());
    Set<RequirementId> own = linked(links, RelationType.USES);
    List<Heading> tools =
        links.stream()
            .filter(each -> each.type() == RelationType.USES)
            .map(Link::other)
            .filter(each -> each.kind().equals(RequirementKind.SOFTWARE))
            .toList();
    Map<Heading, List<Link>> used = reader.links().from(tools.stream().map(Heading::id).toList());
    Set<RequirementId> all = new LinkedHashSet<>(own);
    tools.forEach(
        each -> all.addAll(linked(used.getOrDefault(each, List.of()), RelationType.USES)));
    String software = String.join(", ", tools.stream().map(Heading::title).toList());
    if (own.isEmpty()) {
      notes.add(
          "ATT&CK for ICS relates "
              + actor.title()
              + " to no technique directly"
              + (tools.isEmpty() ? "." : "; listed are those of its software " + software + "."));
      return all;
    }
    int further = all.size() - own.size();
    if (includeSoftware) {
      notes.add(
          tools.isEmpty()
              ? "ATT&CK for ICS names no software of " + actor.title() + "."
              : further + " of these are of the software that it used alone: " + software + ".");
      return all;
    }
    if (further > 0) {
      notes.add(
          "ATT&CK for ICS also names software of "
              + actor.title()
              + ": "
              + software
              + ". With its software included, "
              + further
              + " more techniques are listed.");
    }
    return own;
  }

  /** The sub-techniques of a technique: who asks for it asks for them. */
  static List<Heading> parts(StoreReader reader, Heading technique, List<String> notes) {
    List<Heading> parts =
        reader.enhancements(technique.id()).stream().map(Requirement::heading).toList();
    if (!parts.isEmpty()) {
      notes.add(
          technique.id().value()
              + " is asked with its sub-techniques "
              + String.join(", ", parts.stream().map(each -> each.id().value()).toList())
              + ".");
    }
    return parts;
  }
}
