package org.otsecurity.query.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.vocabulary.StandingNote;
import org.otsecurity.store.StoreReader;

/** Reads an id of one document in another, or of another domain, where that is what is meant. */
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

  /** The rows that hold the clause of an id, which the document it is asked for in does not. */
  static List<Requirement> elsewhere(StoreReader reader, RequirementId id, DocumentId wanted) {
    Documents documents = reader.documents();
    List<RequirementId> ids =
        documents
            .clauses()
            .of(id)
            .filter(each -> !documents.clauses().in(wanted, each).isEmpty())
            .map(documents.clauses()::in)
            .orElse(List.of());
    Map<RequirementId, Requirement> held = reader.requirements(ids);
    return ids.stream().flatMap(each -> Optional.ofNullable(held.get(each)).stream()).toList();
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

  /** An id of ATT&amp;CK Enterprise is read as the row that this project's bridge leads to. */
  static Optional<Requirement> enterprise(
      StoreReader reader, RequirementId id, List<String> notes) {
    List<Requirement> near = EnterpriseBridge.from(reader, id);
    if (near.isEmpty()) {
      return Optional.empty();
    }
    Name.EnterpriseNeighbor neighbor = EnterpriseBridge.neighbor(near.get(0), id).orElseThrow();
    notes.add(
        id.value()
            + " "
            + neighbor.title()
            + " is of ATT&CK Enterprise, which is not held. By this project's bridge"
            + " its neighbor in ATT&CK for ICS is "
            + String.join(
                ", and also ",
                near.stream().map(each -> each.id().value() + " " + each.title()).toList())
            + ": "
            + neighbor.reason());
    return Optional.of(near.get(0));
  }
}
