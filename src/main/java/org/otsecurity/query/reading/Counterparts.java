package org.otsecurity.query.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.StoreReader;

/** Reads an id of one document in another, or of a later release, where that is what is meant. */
final class Counterparts {
  private Counterparts() {}

  /** A clause of one document is read as that of another one that numbers its clauses alike. */
  static Optional<Requirement> sibling(
      StoreReader reader, RequirementId id, Optional<DocumentId> standard, List<String> notes) {
    Documents documents = reader.documents();
    DocumentId wanted = standard.orElse(id.standard());
    List<RequirementId> ids =
        documents
            .clauses()
            .of(id)
            .map(each -> documents.clauses().in(wanted, each))
            .orElse(List.of());
    Map<RequirementId, Requirement> held = reader.requirements(ids);
    List<Requirement> found =
        ids.stream().flatMap(each -> Optional.ofNullable(held.get(each)).stream()).toList();
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Document document = documents.get(wanted);
    String all = String.join(", ", found.stream().map(each -> each.id().value()).toList());
    notes.add(
        document.standard().name()
            + " has "
            + (wanted.equals(id.standard())
                ? "no " + id.value() + "; its clause holds " + all + "."
                : document.numbering().called() + ": " + id.value() + " is read as " + all + "."));
    return Optional.of(found.get(0));
  }

  /** A control asked for in an overlay on its document is that control, with the overlay. */
  static Optional<Requirement> overlaid(
      StoreReader reader, RequirementId id, Optional<DocumentId> standard, List<String> notes) {
    Documents documents = reader.documents();
    Optional<Document> overlay =
        standard.flatMap(documents::find).filter(each -> each.has(Capability.CONTROL_OVERLAY));
    if (overlay.isEmpty() || !documents.get(id.standard()).has(Capability.BASELINES)) {
      return Optional.empty();
    }
    Optional<Requirement> control = reader.requirement(id);
    control.ifPresent(each ->
        notes.add(
            overlay.get().called()
                + " speaks of "
                + id.value()
                + " "
                + reader.standingNotes().get(StandingNote.OVERLAID)));
    return control;
  }

  /**
   * An id that only a later release will have is read as the row that it is expected to replace.
   */
  static Optional<Requirement> expectedSuccessor(
      StoreReader reader, HeldNames names, RequirementId id, List<String> notes) {
    for (Heading named : names.named(reader, id.value(), Optional.of(id.standard()))) {
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
