package org.otsecurity.query.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ComponentType;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.RequirementFilter;
import org.otsecurity.store.StoreReader;

/**
 * Rows of a document that hold for one component type. Some requirements stand there once for each
 * type that they concern, under the same number and title; a mapping to one of them is read as a
 * mapping to its twin.
 */
final class ComponentTwins {
  private final ComponentType type;
  private final Set<DocumentId> documents;
  private final Map<RequirementId, Requirement> rows = new HashMap<>();
  private final Map<String, Heading> ofType = new HashMap<>();
  private final Map<String, String> read = new TreeMap<>();

  /** Reads the documents that tell component types apart. */
  ComponentTwins(StoreReader reader, ComponentType type) {
    this.type = type;
    List<Document> apart =
        reader.documents().all().stream()
            .filter(each -> each.has(Capability.COMPONENT_TYPES))
            .toList();
    this.documents = Set.copyOf(apart.stream().map(Document::id).toList());
    for (Document each : apart) {
      for (Requirement row :
          reader.requirements(RequirementFilter.all(each.id()), Integer.MAX_VALUE, 0)) {
        rows.put(row.id(), row);
        if (row.componentTypes().contains(type)) {
          ofType.put(sameFor(row.heading()), row.heading());
        }
      }
    }
  }

  /** Number and title, which twins share; what stands before the number names the type. */
  private static String sameFor(Heading row) {
    String id = row.id().value();
    return row.id().standard() + id.substring(id.indexOf(' ') + 1) + row.title();
  }

  /** Whether a row holds for the type; rows of other documents always do. */
  boolean holds(RequirementId id) {
    if (!documents.contains(id.standard())) {
      return true;
    }
    Requirement row = rows.get(id);
    return row != null && (row.componentTypes().isEmpty() || row.componentTypes().contains(type));
  }

  /** The mappings to rows that hold for the type, each target once. */
  List<MappingRow> of(List<MappingRow> mappings) {
    Map<RequirementId, MappingRow> kept = new LinkedHashMap<>();
    for (MappingRow each : mappings) {
      Heading target = each.target();
      if (holds(target.id())) {
        kept.putIfAbsent(target.id(), each);
      } else {
        Optional<Heading> twin = Optional.ofNullable(ofType.get(sameFor(target)));
        twin.ifPresent(there -> {
          kept.putIfAbsent(there.id(), each.to(there));
          read.put(target.id().value(), there.id().value());
        });
      }
    }
    return new ArrayList<>(kept.values());
  }

  /** Which rows were read as their twins, in words; empty if none were. */
  Optional<String> note() {
    List<String> words = new ArrayList<>();
    read.forEach((from, to) -> words.add(from + " as " + to));
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Mapped rows of other component types are read as the row of the same number and title"
                + " for "
                + type.value()
                + ": "
                + String.join(", ", words)
                + ".");
  }
}
