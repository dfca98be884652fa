package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.StoreReader;

/**
 * MITRE EMB3D as questions on threats need it, read once.
 *
 * @param document the document
 * @param properties properties of devices by id, in the order of the document
 * @param exposed the threats that a property relates to itself
 * @param weaknesses titles of the weaknesses (CWE) that threats carry, by id
 * @param byWeakness the threats that carry a weakness
 * @param byVulnerability the threats that name a vulnerability (CVE)
 * @param tiers how advanced each mitigation is
 */
record DeviceModel(
    DocumentId document,
    Map<String, Requirement> properties,
    Map<String, List<Heading>> exposed,
    Map<String, String> weaknesses,
    Map<String, List<Heading>> byWeakness,
    Map<String, List<Heading>> byVulnerability,
    Map<RequirementId, String> tiers) {
  private static final int MOST_ROWS = 1_000;

  /** Reads it; empty if the corpus does not hold the document. */
  static Optional<DeviceModel> of(StoreReader reader) {
    return document(reader.documents()).map(document -> read(reader, document));
  }

  /** The document; empty if the corpus does not hold it. */
  static Optional<DocumentId> document(Documents documents) {
    return documents.with(RequirementKind.DEVICE_PROPERTY).stream().findFirst();
  }

  /** Whether a row is one of it. */
  static boolean holds(Standards standards, Heading row) {
    return standards
        .documents()
        .with(RequirementKind.DEVICE_PROPERTY)
        .contains(row.id().standard());
  }

  private static DeviceModel read(StoreReader reader, DocumentId document) {
    Map<String, Requirement> properties = new LinkedHashMap<>();
    Map<String, String> weaknesses = new TreeMap<>();
    Map<String, List<Heading>> byWeakness = new HashMap<>();
    Map<String, List<Heading>> byVulnerability = new HashMap<>();
    Map<RequirementId, String> tiers = new HashMap<>();
    for (Requirement each : reader.requirements(RequirementFilter.all(document), MOST_ROWS, 0)) {
      if (each.kind().equals(RequirementKind.DEVICE_PROPERTY)) {
        properties.put(each.id().value(), each);
      }
      for (String value : values(each, "weaknesses")) {
        String id = value.substring(0, value.indexOf(' '));
        weaknesses.putIfAbsent(id, value.substring(id.length() + 1));
        byWeakness.computeIfAbsent(id, one -> new ArrayList<>()).add(each.heading());
      }
      for (String id : values(each, "vulnerabilities")) {
        byVulnerability.computeIfAbsent(id, one -> new ArrayList<>()).add(each.heading());
      }
      values(each, "tier").forEach(tier -> tiers.put(each.id(), tier));
    }
    Map<String, List<Heading>> exposed = new HashMap<>();
    reader
        .links()
        .from(properties.values().stream().map(Requirement::id).toList())
        .forEach((property, links) ->
            exposed.put(property.id().value(), Link.targets(links, RelationType.EXPOSES_TO)));
    return new DeviceModel(
        document, properties, exposed, weaknesses, byWeakness, byVulnerability, tiers);
  }

  private static List<String> values(Requirement row, String label) {
    return row.attributes().stream()
        .filter(each -> each.label().equals(label))
        .map(Attribute::values)
        .findFirst()
        .orElse(List.of());
  }

  /** The threats that a property relates to itself. */
  List<Heading> exposedBy(String property) {
    return exposed.getOrDefault(property, List.of());
  }

  /** The properties that a property is a part of, the nearest first. */
  List<Requirement> above(Requirement property) {
    List<Requirement> above = new ArrayList<>();
    for (Optional<Requirement> each = parent(property);
        each.isPresent();
        each = parent(each.get())) {
      above.add(each.get());
    }
    return above;
  }

  private Optional<Requirement> parent(Requirement property) {
    return property.parent().map(properties::get);
  }

  /** The properties that are parts of a property, at any depth. */
  List<Requirement> below(Requirement property) {
    return properties.values().stream().filter(each -> above(each).contains(property)).toList();
  }
}
