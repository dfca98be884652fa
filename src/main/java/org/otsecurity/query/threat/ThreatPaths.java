package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.Mapping;
import org.otsecurity.domain.mapping.MappingSet;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.mapping.Hop;
import org.otsecurity.query.mapping.MappingGraph;
import org.otsecurity.query.reading.Standards;

/**
 * The paths from threats to requirements of one document.
 *
 * @param graph what joins requirements
 * @param target the document
 * @param labeled whether what MITRE names on mitigations of a document are rows of the target
 *     itself, by document
 * @param mapped the documents of threats that a mapping set joins to where a path can lead
 * @param answered the documents of threats that a set says the answers to, by whether these are
 *     rows of the target
 */
record ThreatPaths(
    MappingGraph graph,
    DocumentId target,
    Map<DocumentId, Boolean> labeled,
    Set<DocumentId> mapped,
    Map<DocumentId, Boolean> answered) {
  /** Of so many threats without an answer it is told why. */
  private static final int MOST_REASONS = 5;

  /** The paths of some threats to a document. */
  static ThreatPaths of(
      MappingGraph graph, Standards standards, Collection<Heading> threats, DocumentId target) {
    Map<DocumentId, Boolean> labeled = new HashMap<>();
    for (Heading each : threats) {
      labeled.computeIfAbsent(
          each.id().standard(),
          id ->
              DeviceModel.holds(standards, each)
                  ? standards.document(target).has(Capability.COMPONENT_TYPES)
                  : TechniqueLinks.labelsName(standards, target));
    }
    Set<DocumentId> ends = new HashSet<>(standards.documents().with(RequirementKind.MITIGATION));
    ends.add(target);
    Set<DocumentId> mapped = new HashSet<>();
    Map<DocumentId, Boolean> answered = new HashMap<>();
    for (MappingSet each : graph.sets().values()) {
      if (each.kind() == Mapping.Kind.ANSWERED_BY) {
        answered.merge(each.source(), each.target().equals(target), Boolean::logicalOr);
      }
      if (ends.contains(each.target())) {
        mapped.add(each.source());
      }
      if (ends.contains(each.source())) {
        mapped.add(each.target());
      }
    }
    ThreatPaths paths = new ThreatPaths(graph, target, labeled, mapped, answered);
    paths.read(threats);
    return paths;
  }

  /**
   * Reads the rows that paths lead over, one step of all threats at once. Rows that end a path are
   * not read, and mappings only where they can belong to one: most rows have many.
   */
  private void read(Collection<Heading> threats) {
    graph.read(ids(threats.stream().filter(this::isMapped)), 1);
    graph.readRelated(ids(threats.stream().filter(each -> !isMapped(each))));
    Set<RequirementId> mitigations = new LinkedHashSet<>();
    Set<RequirementId> onward = new LinkedHashSet<>();
    for (Heading threat : threats) {
      for (Hop first : from(threat)) {
        if (isMitigation(threat, first)) {
          mitigations.add(first.to().id());
        } else if (!ends(threat, first) && leadsOnward(threat, first)) {
          onward.add(first.to().id());
        }
      }
    }
    graph.readRelated(mitigations);
    for (Heading threat : threats) {
      if (!isLabeled(threat) && !hasAnswers(threat)) {
        from(threat).stream()
            .filter(first -> isMitigation(threat, first))
            .flatMap(first -> graph.related(first.to().id()).stream())
            .filter(label -> label.isLabel() && !isOfTarget(label.to()))
            .forEach(label -> onward.add(label.to().id()));
      }
    }
    graph.read(onward, 1);
    // What is paired with labels is asked for only where they lead nowhere.
    List<Heading> paired = threats.stream().filter(this::isPairedOnly).toList();
    Set<RequirementId> firsts = new LinkedHashSet<>();
    paired.forEach(threat -> from(threat).forEach(first -> firsts.add(first.to().id())));
    graph.readRelated(firsts);
    Set<RequirementId> labels = new LinkedHashSet<>();
    firsts.stream()
        .flatMap(first -> graph.related(first).stream())
        .filter(Hop::isLabel)
        .forEach(label -> labels.add(label.to().id()));
    graph.readRelated(labels);
  }

  /** What joins a threat to others, as far as it can belong to a path. */
  private List<Hop> from(Heading threat) {
    return isMapped(threat) ? graph.from(threat.id()) : graph.related(threat.id());
  }

  /** Whether a mapping of a threat can belong to a path. */
  private boolean isMapped(Heading threat) {
    return leadsOnward(threat) || mapped.contains(threat.id().standard());
  }

  private boolean isPairedOnly(Heading threat) {
    return isLabeled(threat) && paths(threat).isEmpty();
  }

  private boolean isOfTarget(Heading row) {
    return row.id().standard().equals(target);
  }

  /** Whether a step from a threat ends a path. */
  private boolean ends(Heading threat, Hop first) {
    return isOfTarget(first.to()) && !isOfTarget(threat);
  }

  /** Whether a step leads to a mitigation, which leads on by its labels. */
  private boolean isMitigation(Heading threat, Hop first) {
    return !ends(threat, first) && first.to().kind().equals(RequirementKind.MITIGATION);
  }

  /** Whether what a threat leads to leads on by mappings. */
  private boolean leadsOnward(Heading threat) {
    return leadsOnFromMitigation(threat) || leadsOnFromAnswers(threat);
  }

  private boolean leadsOnFromMitigation(Heading threat) {
    return threat.kind().equals(RequirementKind.MITIGATION) && !isLabeled(threat);
  }

  /**
   * Whether what answers a threat in other documents leads on, as nothing in the target is said to.
   */
  private boolean leadsOnFromAnswers(Heading threat) {
    return !threat.kind().equals(RequirementKind.MITIGATION)
        && !isOfTarget(threat)
        && !answered.getOrDefault(threat.id().standard(), true);
  }

  /** Whether a set says what answers threats of this document, in the target or elsewhere. */
  private boolean hasAnswers(Heading threat) {
    return answered.containsKey(threat.id().standard())
        && !threat.kind().equals(RequirementKind.MITIGATION);
  }

  /** Whether a step leads on by mappings. */
  private boolean leadsOnward(Heading threat, Hop first) {
    return leadsOnFromMitigation(threat)
        || (leadsOnFromAnswers(threat) && isAnswer(first) && first.mapping().carriesOn());
  }

  private static boolean isAnswer(Hop first) {
    return first.mapping().kind() == Mapping.Kind.ANSWERED_BY && !first.reversed();
  }

  private static List<RequirementId> ids(Stream<Heading> threats) {
    return threats.map(Heading::id).toList();
  }

  /** The threats, and the rows to which they lead first. */
  Stream<RequirementId> beginnings(Collection<Heading> threats) {
    return threats.stream()
        .flatMap(threat ->
            Stream.concat(
                Stream.of(threat.id()), from(threat).stream().map(first -> first.to().id())));
  }

  /** The steps of each path of a threat, shortest and surest first; none if nothing is known. */
  List<List<Hop>> of(Heading threat) {
    List<List<Hop>> paths = paths(threat);
    return paths.isEmpty() && isLabeled(threat) ? throughPairing(threat) : paths;
  }

  private boolean isLabeled(Heading threat) {
    return labeled.getOrDefault(threat.id().standard(), false);
  }

  private List<List<Hop>> paths(Heading threat) {
    List<List<Hop>> paths = new ArrayList<>();
    Set<RequirementId> seen = new LinkedHashSet<>();
    for (Hop first : from(threat)) {
      if (ends(threat, first)) {
        paths.add(List.of(first));
      } else if (isOfTarget(threat) && isMitigation(threat, first)) {
        if (!NoMitigation.is(first.to())) {
          paths.add(List.of(first));
        }
      } else if (isMitigation(threat, first)) {
        for (Hop label : graph.related(first.to().id())) {
          if (!label.isLabel()) {
            continue;
          }
          if (isOfTarget(label.to())) {
            paths.add(List.of(first, label));
          } else if (!isLabeled(threat) && !hasAnswers(threat)) {
            graph.onward(label, target).forEach(last -> paths.add(List.of(first, label, last)));
          }
        }
      } else if (leadsOnward(threat, first) && seen.add(first.to().id())) {
        graph.onward(first, target).forEach(last -> paths.add(List.of(first, last)));
      }
    }
    return paths;
  }

  /** Why some threats have no answer in the target, where a set says so. */
  List<String> reasons(
      Map<String, Map<RequirementId, String>> unmapped, Collection<Heading> unanswered) {
    List<String> reasons = new ArrayList<>();
    for (MappingSet set : graph.sets().values()) {
      Map<RequirementId, String> own = unmapped.getOrDefault(set.id(), Map.of());
      if (set.kind() == Mapping.Kind.ANSWERED_BY && set.target().equals(target)) {
        unanswered.stream()
            .filter(each -> own.containsKey(each.id()))
            .limit(MOST_REASONS)
            .forEach(each -> reasons.add(each.id().value() + ": " + own.get(each.id())));
      }
    }
    return reasons;
  }

  /** Where labels name the sibling part of IEC 62443 only: on to the row paired with it. */
  private List<List<Hop>> throughPairing(Heading threat) {
    List<List<Hop>> paths = new ArrayList<>();
    for (Hop first : from(threat)) {
      for (Hop label : graph.related(first.to().id())) {
        if (!label.isLabel()) {
          continue;
        }
        for (Hop pair : graph.related(label.to().id())) {
          if (pair.mapping().kind() == Mapping.Kind.PAIRED_WITH && isOfTarget(pair.to())) {
            paths.add(List.of(first, label, pair));
          }
        }
      }
    }
    return paths;
  }
}
