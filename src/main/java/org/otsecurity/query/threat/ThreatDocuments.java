package org.otsecurity.query.threat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.reading.Standards;

/** Which documents threats are of, and in which they are usually answered. */
final class ThreatDocuments {
  private final Standards standards;

  ThreatDocuments(Standards standards) {
    this.standards = standards;
  }

  /** The document that MITRE names on mitigations of these threats. */
  DocumentId usual(GatheredThreats gathered) {
    Capability named =
        isOfDevices(gathered.threats) ? Capability.COMPONENT_TYPES : Capability.MITIGATION_LABELS;
    return standards.documents().with(named).getFirst();
  }

  /** The documents of what is asked and of what is answered, each once. */
  List<Standard> sources(GatheredThreats gathered, DocumentId target) {
    return Stream.concat(
            Stream.concat(gathered.meant.stream(), gathered.threats.stream())
                .map(each -> each.id().standard()),
            Stream.of(target))
        .distinct()
        .map(standards::get)
        .toList();
  }

  boolean isOfDevices(Set<Heading> threats) {
    List<DocumentId> devices = standards.documents().with(RequirementKind.DEVICE_PROPERTY);
    return threats.stream().anyMatch(each -> devices.contains(each.id().standard()));
  }
}
