package org.otsecurity.render.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Asserter;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.mapping.Hop;

/** Rows made for tests: nothing is known of them but what a test gives. */
final class Samples {
  private Samples() {}

  static Heading heading(DocumentId document, String id, String title) {
    return heading(document, id, title, Status.ACTIVE);
  }

  static Heading heading(DocumentId document, String id, String title, Status status) {
    return new Heading(new RequirementId(document, id), RequirementKind.CONTROL, title, status);
  }

  static Requirement requirement(DocumentId document, String id, String title) {
    return nerc(heading(document, id, title), Optional.empty(), Optional.empty());
  }

  static Requirement nerc(
      Heading heading, Optional<NercApplicability> applicability, Optional<NercVersion> version) {
    return of(heading, Optional.empty(), Optional.empty(), applicability, version);
  }

  /** A row of IEC 62443 that a level selects. */
  static Requirement selected(
      DocumentId document,
      String id,
      String title,
      RequirementKind kind,
      String family,
      int level) {
    return of(
        new Heading(new RequirementId(document, id), kind, title, Status.ACTIVE),
        Optional.of(family),
        Optional.of(level),
        Optional.empty(),
        Optional.empty());
  }

  private static Requirement of(
      Heading heading,
      Optional<String> family,
      Optional<Integer> level,
      Optional<NercApplicability> applicability,
      Optional<NercVersion> version) {
    return new Requirement(
        heading.id(),
        heading.kind(),
        heading.title(),
        heading.status(),
        Optional.empty(),
        family,
        level,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        applicability,
        version,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** A row of a curated set, of the second confidence. */
  static Hop mapped(Heading from, Heading to, String rationale) {
    return new Hop(
        new Mapping(
            new Asserter("This project", "set a_b", Optional.of("a_b")),
            Mapping.Kind.MAPS_TO,
            Basis.CURATED,
            from.id(),
            Optional.of(Relationship.INTERSECTS_WITH),
            to.id(),
            Optional.of(Confidence.IN_PART),
            rationale),
        from,
        to);
  }

  /** A requirement that prevents a threat, as a curated set says. */
  static Hop prevented(Heading threat, Heading requirement, String rationale) {
    return new Hop(
        new Mapping(
            new Asserter("This project", "set a_b", Optional.of("a_b")),
            Mapping.Kind.ANSWERED_BY,
            Basis.CURATED,
            threat.id(),
            Optional.empty(),
            requirement.id(),
            Optional.of(Confidence.SAME_CORE),
            rationale,
            Optional.empty(),
            Optional.of(ThreatFunction.PREVENT)),
        threat,
        requirement);
  }

  /** What a publisher says, without a relationship or a number. */
  static Hop published(Mapping.Kind kind, Heading from, Heading to) {
    return read(kind, from, to, from, to);
  }

  /** The same, read from its target. */
  static Hop backwards(Mapping.Kind kind, Heading from, Heading to) {
    return read(kind, to, from, from, to);
  }

  private static Hop read(
      Mapping.Kind kind, Heading source, Heading target, Heading from, Heading to) {
    return new Hop(
        new Mapping(
            new Asserter("MITRE", "ATT&CK for ICS", Optional.empty()),
            kind,
            Basis.PUBLISHED,
            source.id(),
            Optional.empty(),
            target.id(),
            Optional.empty(),
            ""),
        from,
        to);
  }
}
