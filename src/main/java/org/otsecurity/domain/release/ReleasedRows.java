package org.otsecurity.domain.release;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.otsecurity.domain.document.Document;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.Relation;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;

/**
 * The facts of a release as rows and relations of this program. The build makes its base of them,
 * and a release that a user syncs replaces them by the same way.
 *
 * @param rows in reading order: by kind as the document declares them, what is in force before what
 *     is not, then by the publisher's place or the id
 * @param relations what the release states between them
 * @param labels what it says of rows of other documents, verbatim, in its order
 */
public record ReleasedRows(
    List<ReleasedRow> rows, List<Relation> relations, List<PublishedLabel> labels) {

  /**
   * Reads the facts of a release of a document.
   *
   * @throws IllegalArgumentException if the document declares no such kind, or a relation has no
   *     name of this program
   */
  public static ReleasedRows of(Document document, ReleaseFacts facts) {
    return new Reading(document, facts).rows();
  }

  /** One reading: the rows of a release with what they say of each other. */
  private static final class Reading {
    private final Document document;
    private final Map<String, ReleaseFacts.Row> byId = new LinkedHashMap<>();
    private final Map<String, TreeSet<String>> dataComponents = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final List<PublishedLabel> labels = new ArrayList<>();

    Reading(Document document, ReleaseFacts facts) {
      this.document = document;
      List<ReleaseFacts.Row> ordered = new ArrayList<>(facts.rows());
      List<String> kinds = document.kinds().stream().map(RequirementKind::value).toList();
      ordered.sort(
          Comparator.comparingInt((ReleaseFacts.Row each) -> kinds.indexOf(each.kind()))
              .thenComparing(each -> each.status() != Status.ACTIVE)
              .thenComparingInt(Reading::place)
              .thenComparing(ReleaseFacts.Row::id));
      ordered.forEach(each -> byId.put(each.id(), each));
      for (ReleaseFacts.Row each : ordered) {
        each.relations().getOrDefault(RelationType.READS.value(), List.of()).stream()
            .flatMap(target -> Optional.ofNullable(byId.get(target)).stream())
            .forEach(component ->
                dataComponents
                    .computeIfAbsent(each.parent(), key -> new TreeSet<>())
                    .add(component.id() + " " + component.title()));
      }
    }

    private static int place(ReleaseFacts.Row row) {
      return row.facts().stream()
          .filter(each -> each.name() == FactName.PLACE)
          .mapToInt(each -> Integer.parseInt(each.value()))
          .findFirst()
          .orElse(0);
    }

    ReleasedRows rows() {
      List<ReleasedRow> rows = new ArrayList<>();
      for (ReleaseFacts.Row each : byId.values()) {
        rows.add(row(each));
        relate(each);
      }
      return new ReleasedRows(rows, List.copyOf(relations), List.copyOf(labels));
    }

    private ReleasedRow row(ReleaseFacts.Row row) {
      RequirementKind kind =
          document.kinds().stream()
              .filter(each -> each.value().equals(row.kind()))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(document.id() + " declares no kind " + row.kind()));
      List<Name> names = new ArrayList<>();
      String title = row.title();
      if (kind.equals(RequirementKind.SUB_TECHNIQUE) && byId.containsKey(row.parent())) {
        names.add(new Name.Alias(title));
        title = byId.get(row.parent()).title() + ": " + title;
      }
      Map<String, List<String>> attributes = new TreeMap<>();
      for (ReleasedFact each : row.facts()) {
        if (each.name() == FactName.CWE) {
          names.add(new Name.Weakness(each.value()));
        }
        switch (each.name()) {
          case PLACE -> {
            // It has decided the order.
          }
          case ALIAS -> names.add(new Name.Alias(each.value()));
          case RELATED_ASSET -> names.add(new Name.RelatedAsset(each.value(), each.qualifiers()));
          case LABEL, IEC_62443 ->
              labels.add(new PublishedLabel(id(row.id()), each.name(), each.value()));
          default ->
              attributes
                  .computeIfAbsent(label(each.name()), key -> new ArrayList<>())
                  .add(shown(each));
        }
      }
      if (dataComponents.containsKey(row.id())) {
        attributes.put("data_components", List.copyOf(dataComponents.get(row.id())));
      }
      return new ReleasedRow(
          id(row.id()),
          kind,
          title,
          row.status(),
          row.parent().isEmpty() ? Optional.empty() : Optional.of(row.parent()),
          kind.page().split("[-/]", 2)[0],
          List.copyOf(names),
          attributes.entrySet().stream()
              .map(each -> new Attribute(each.getKey(), List.copyOf(each.getValue())))
              .toList());
    }

    private static String label(FactName name) {
      return switch (name) {
        case SECTOR -> "sectors";
        case LOG_SOURCE -> "log_sources";
        case CWE -> "weaknesses";
        case CVE -> "vulnerabilities";
        default -> name.value().replace(' ', '_');
      };
    }

    /** A value with what qualifies it. */
    private String shown(ReleasedFact fact) {
      String qualifiers = String.join(", ", fact.qualifiers());
      ReleaseFacts.Row named = byId.get(fact.value());
      String value = named == null ? fact.value() : named.id() + " " + named.title();
      if (qualifiers.isEmpty()) {
        return value;
      }
      return fact.name() == FactName.LOG_SOURCE
          ? value + " (" + qualifiers + ")"
          : value + " " + qualifiers;
    }

    private void relate(ReleaseFacts.Row row) {
      // What a row out of force once said is history; only what replaced it counts.
      if (row.status() == Status.ACTIVE) {
        row.relations()
            .forEach((name, targets) -> {
              RelationType type =
                  RelationType.parse(name)
                      .orElseThrow(() ->
                          new IllegalArgumentException("no relation of this program: " + name));
              targets.forEach(target -> relate(row, type, target));
            });
      }
      row.successors().forEach(target -> relate(row, RelationType.REVOKED_BY, target));
    }

    private void relate(ReleaseFacts.Row row, RelationType type, String target) {
      relations.add(
          new Relation(
              id(row.id()), type, id(target), Basis.PUBLISHED, Optional.empty(), Optional.empty()));
    }

    private RequirementId id(String value) {
      return new RequirementId(document.id(), value);
    }
  }
}
