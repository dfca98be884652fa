package org.otsecurity.query.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Clause;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.StoreReader;

/** Reads an id of one document in another, or of a later release, where that is what is meant. */
final class Counterparts {
  private Counterparts() {}

  /** Part 3-3 has SRs, part 4-2 has CRs: the other part's id is read as its counterpart. */
  static Optional<Requirement> sibling(
      StoreReader reader, RequirementId id, Optional<DocumentId> standard, List<String> notes) {
    Optional<Clause> clause = Clause.of(id.value());
    if (clause.isEmpty() || !id.standard().value().startsWith("iec62443")) {
      return Optional.empty();
    }
    DocumentId wanted = standard.orElse(id.standard());
    List<RequirementId> ids = clause.get().in(wanted);
    Map<RequirementId, Requirement> held = reader.requirements(ids);
    List<Requirement> found =
        ids.stream().flatMap(each -> Optional.ofNullable(held.get(each)).stream()).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    String all = String.join(", ", found.stream().map(each -> each.id().value()).toList());
    notes.add(
        wanted.equals(id.standard())
            ? "IEC 62443-4-2 has no " + id.value() + "; its clause holds " + all + "."
            : (wanted.equals(DocumentId.IEC_62443_4_2)
                    ? "IEC 62443-4-2 has component requirements (CR), not SRs: "
                    : "IEC 62443-3-3 has system requirements (SR): ")
                + id.value()
                + " is read as "
                + all
                + ".");
    return Optional.of(found.get(0));
  }

  /** A control asked for in SP 800-82 is that of SP 800-53, on which the OT overlay speaks. */
  static Optional<Requirement> overlaid(
      StoreReader reader, RequirementId id, Optional<DocumentId> standard, List<String> notes) {
    if (!id.standard().equals(DocumentId.NIST_800_53)
        || standard.isEmpty()
        || !standard.get().equals(DocumentId.NIST_800_82)) {
      return Optional.empty();
    }
    Optional<Requirement> control = reader.requirement(id);
    control.ifPresent(each ->
        notes.add(
            "SP 800-82 speaks of "
                + id.value()
                + " in its OT overlay (Appendix F); shown is the control of SP 800-53 with it."));
    return control;
  }

  /**
   * An id that only a later release will have is read as the row that it is expected to replace.
   */
  static Optional<Requirement> expectedSuccessor(
      StoreReader reader, HeldNames names, RequirementId id, List<String> notes) {
    if (!id.standard().equals(DocumentId.MITRE_ICS)) {
      return Optional.empty();
    }
    for (Heading named : names.named(reader, id.value(), Optional.of(DocumentId.MITRE_ICS))) {
      Optional<Requirement> held = reader.requirement(named.id());
      Optional<Name.ExpectedSuccessor> successor =
          held.flatMap(each -> expectedSuccessor(each, id.value()));
      if (successor.isPresent()) {
        notes.add(
            id.value()
                + " is expected to replace "
                + named.id().value()
                + " from "
                + successor.get().from()
                + " on; this corpus holds an earlier release and cannot confirm it.");
        return held;
      }
    }
    return Optional.empty();
  }

  private static Optional<Name.ExpectedSuccessor> expectedSuccessor(
      Requirement requirement, String id) {
    return requirement.names().stream()
        .filter(Name.ExpectedSuccessor.class::isInstance)
        .map(Name.ExpectedSuccessor.class::cast)
        .filter(each -> each.value().equals(id))
        .findFirst();
  }
}
