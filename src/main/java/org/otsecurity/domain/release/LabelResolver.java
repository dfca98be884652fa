package org.otsecurity.domain.release;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;

/**
 * Resolves MITRE's labels on mitigations to requirements of the corpus.
 *
 * <p>A label such as {@code IEC 62443-4-2:2019 - CR 3.14} names an id that part 4-2 does not have:
 * the clause holds requirements for single component types only. Such a label is resolved to those,
 * and says so. A line of EMB3D names rows for several component types, or an enhancement behind its
 * base.
 */
public final class LabelResolver {
  private final Documents documents;
  private final Set<RequirementId> known;
  private final List<Relation> relations = new ArrayList<>();
  private final Set<String> seen = new LinkedHashSet<>();

  /**
   * Makes a resolver.
   *
   * @param known the ids that rows define
   */
  public LabelResolver(Documents documents, Set<RequirementId> known) {
    this.documents = documents;
    this.known = known;
  }

  /** The relations found so far, in label order without repetition. */
  public List<Relation> relations() {
    return relations;
  }

  /**
   * Resolves one label.
   *
   * @return what is odd about it; empty if it names exactly one requirement that is held
   */
  public String resolve(PublishedLabel label) {
    if (label.field() == FactName.IEC_62443) {
      return reference(label);
    }
    int dash = label.text().lastIndexOf(" - ");
    String edition = dash < 0 ? label.text() : label.text().substring(0, dash);
    Optional<DocumentId> standard = standard(edition);
    if (dash < 0 || standard.isEmpty()) {
      return "No document of this corpus.";
    }
    String[] ids = label.text().substring(dash + 3).split("\\s*;\\s*");
    List<String> notes = new ArrayList<>();
    if (ids.length > 1) {
      notes.add("One label that names " + ids.length + " controls.");
    }
    if (edition.endsWith("Rev. 4")) {
      notes.add("The label cites Revision 4; the id is read in Revision 5.");
    }
    for (String id : ids) {
      resolve(label.row(), new RequirementId(standard.get(), id), notes);
    }
    return String.join(" ", notes);
  }

  /** A line of EMB3D; what it names beyond one row is told with each of the rows. */
  private String reference(PublishedLabel label) {
    Optional<ReferenceLine> line = ReferenceLine.of(label.text());
    Optional<DocumentId> document = documents.with(Capability.COMPONENT_TYPES).stream().findFirst();
    if (line.isEmpty() || document.isEmpty()) {
      return "The line names no row of this corpus.";
    }
    List<String> missing = new ArrayList<>();
    List<String> ids = line.get().ids();
    for (String each : ids) {
      RequirementId target = new RequirementId(document.get(), each);
      if (known.contains(target)) {
        add(
            label.row(),
            RelationType.REFERENCES,
            target,
            ids.size() == 1 ? List.of() : List.of("MITRE writes \"" + label.text() + "\"."));
      } else {
        missing.add(each);
      }
    }
    return missing.isEmpty()
        ? ""
        : documents.get(document.get()).standard().name()
            + " has no "
            + String.join(", ", missing)
            + ".";
  }

  private void resolve(RequirementId mitigation, RequirementId target, List<String> notes) {
    if (known.contains(target)) {
      add(mitigation, RelationType.LABELED, target, notes);
      return;
    }
    List<RequirementId> specific = new ArrayList<>();
    documents
        .clauses()
        .of(target)
        .ifPresent(clause ->
            documents.clauses().in(target.standard(), clause).stream()
                .filter(known::contains)
                .forEach(specific::add));
    notes.add(
        documents.get(target.standard()).standard().name()
            + " has no "
            + target.value()
            + (specific.isEmpty()
                ? "; the label resolves to nothing."
                : "; its requirements for single component types are meant."));
    for (RequirementId id : specific) {
      add(mitigation, RelationType.LABELED, id, notes);
    }
  }

  private void add(
      RequirementId mitigation, RelationType type, RequirementId target, List<String> notes) {
    if (seen.add(mitigation + " " + target)) {
      relations.add(
          new Relation(
              mitigation,
              type,
              target,
              Basis.PUBLISHED,
              Optional.empty(),
              notes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", notes))));
    }
  }

  private Optional<DocumentId> standard(String edition) {
    return documents
        .parse(edition)
        .filter(each -> documents.get(each).has(Capability.MITIGATION_LABELS));
  }
}
