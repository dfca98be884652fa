package org.otsecurity.domain.mapping;

import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.StatedFor;

/**
 * An assertion that one requirement relates to another of a different document. It stays one value
 * from the corpus to the answer.
 *
 * @param asserter who says so
 * @param kind of which kind the relation is
 * @param basis on what it rests
 * @param source where it starts
 * @param relationship read from source to target; empty if whoever asserts it names none
 * @param target where it leads
 * @param confidence how far both ask the same; empty if nobody states it
 * @param rationale what is shared and what differs; may be empty where this project does not assert
 *     it
 * @param statedFor the row it was stated for, if one end is what came after it
 * @param function what the target does against the source; present for {@link Kind#ANSWERED_BY}
 */
public record Mapping(
    Asserter asserter,
    Kind kind,
    Basis basis,
    RequirementId source,
    Optional<Relationship> relationship,
    RequirementId target,
    Optional<Confidence> confidence,
    String rationale,
    Optional<StatedFor> statedFor,
    Optional<ThreatFunction> function) {

  /** A mapping of the very rows that it was stated for. */
  public Mapping(
      Asserter asserter,
      Kind kind,
      Basis basis,
      RequirementId source,
      Optional<Relationship> relationship,
      RequirementId target,
      Optional<Confidence> confidence,
      String rationale) {
    this(
        asserter,
        kind,
        basis,
        source,
        relationship,
        target,
        confidence,
        rationale,
        Optional.empty(),
        Optional.empty());
  }

  /** Whether an end is a threat that a requirement answers or a technique realizes. */
  public boolean ofThreat() {
    return kind == Kind.ANSWERED_BY || kind == Kind.REALIZED_BY;
  }

  /** What joins requirements of different documents. */
  public enum Kind {
    /** A row of a {@link MappingSet} that compares what two requirements ask. */
    MAPS_TO,
    /** A threat to a requirement that prevents, detects, contains or repairs it. */
    ANSWERED_BY,
    /** A kind of threat to a technique of that kind. */
    REALIZED_BY,
    /** The component side of a system requirement of IEC 62443. */
    PAIRED_WITH,
    /** A label that MITRE puts on a mitigation (STIX {@code labels}). */
    LABELED,
    /** A requirement that MITRE names on a mitigation of EMB3D. */
    REFERENCES,
    /** A mitigation against a technique or threat (STIX relationship {@code mitigates}). */
    MITIGATES,
    /** A row of an earlier edition to one that stands for it in a later edition. */
    SUCCEEDED_BY,
    /** An enhancement to the requirement or control of its document that it adds to. */
    ADDS_TO,
    /** Similar words, found by computation. */
    RESEMBLES;

    /** What a relation is where it joins documents; empty if its type joins none. */
    public static Optional<Kind> of(RelationType type) {
      return switch (type) {
        case PAIRED_WITH -> Optional.of(PAIRED_WITH);
        case LABELED -> Optional.of(LABELED);
        case REFERENCES -> Optional.of(REFERENCES);
        case MITIGATES -> Optional.of(MITIGATES);
        case SUPERSEDED_BY -> Optional.of(SUCCEEDED_BY);
        case RELATED,
            INCORPORATED_INTO,
            MOVED_TO,
            USE_NOW,
            REVOKED_BY,
            TARGETS,
            USES,
            ATTRIBUTED_TO,
            DETECTS,
            HAS_TACTIC,
            READS,
            EXPOSES_TO ->
            Optional.empty();
      };
    }
  }

  /** Whether a path to a third requirement may lead through it: nobody calls it supporting only. */
  public boolean carriesOn() {
    return confidence.map(Confidence::carriesOn).orElse(true);
  }
}
