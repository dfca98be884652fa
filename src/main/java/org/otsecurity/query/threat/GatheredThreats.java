package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.requirement.Heading;

/** The threats that were read so far, and how. */
final class GatheredThreats {
  final Set<Heading> meant = new LinkedHashSet<>();
  final Set<Heading> threats = new LinkedHashSet<>();
  final List<Exposure> exposures = new ArrayList<>();
  final List<String> notes = new ArrayList<>();

  void add(ThreatReading read) {
    meant.addAll(read.meant());
    threats.addAll(read.threats());
    exposures.addAll(read.exposures());
    notes.addAll(read.notes());
  }

  /** The property that exposes a device to a threat; empty if none was read. */
  String property(Heading threat) {
    return exposures.stream()
        .filter(each -> each.threats().contains(threat))
        .map(each -> each.property().id().value())
        .findFirst()
        .orElse("");
  }
}
