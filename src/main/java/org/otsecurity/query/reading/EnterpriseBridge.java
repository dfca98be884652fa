package org.otsecurity.query.reading;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.StoreReader;

/** Leads from ids of ATT&amp;CK Enterprise to their neighbors in ATT&amp;CK for ICS. */
public final class EnterpriseBridge {
  private EnterpriseBridge() {}

  /** The rows that this project's bridge leads to from an id, in reading order; none for most. */
  public static List<Requirement> from(StoreReader reader, RequirementId id) {
    List<RequirementId> named =
        reader.named(id.value(), Optional.of(id.standard())).stream().map(Heading::id).toList();
    return reader.requirements(named).values().stream()
        .filter(each -> neighbor(each, id).isPresent())
        .toList();
  }

  /** What the bridge says of an id at a row that it leads to. */
  static Optional<Name.EnterpriseNeighbor> neighbor(Requirement requirement, RequirementId id) {
    return requirement.names().stream()
        .filter(Name.EnterpriseNeighbor.class::isInstance)
        .map(Name.EnterpriseNeighbor.class::cast)
        .filter(each -> each.value().equals(id.value()))
        .findFirst();
  }
}
