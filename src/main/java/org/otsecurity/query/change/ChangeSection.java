package org.otsecurity.query.change;

import java.util.Comparator;
import java.util.Set;
import org.otsecurity.domain.release.ReleaseChange;
import org.otsecurity.domain.release.ReleaseChange.Kind;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.query.reading.IdOrder;

/**
 * Where a change is told: once, by what matters most about it. First what rules and layers would
 * miss, then what detects, then the rest.
 */
public enum ChangeSection {
  ENDED,
  REMOVED,
  DETECTION,
  SUB_TECHNIQUES,
  ADDED,
  REINSTATED,
  RENAMED,
  TEXT,
  DISCUSSION,
  FACTS,
  RELATIONS;

  private static final Set<String> DETECTING =
      Set.of(
          RequirementKind.DETECTION_STRATEGY.value(),
          RequirementKind.ANALYTIC.value(),
          RequirementKind.DATA_COMPONENT.value());

  /** Section by section; an analytic stands behind its strategy, what they read behind both. */
  static final Comparator<ReleaseChange> ORDER =
      Comparator.comparing(ChangeSection::of)
          .thenComparing(each -> each.kind().equals(RequirementKind.DATA_COMPONENT.value()))
          .thenComparing(ChangeSection::group, IdOrder::compare)
          .thenComparing(each -> !group(each).equals(each.id()))
          .thenComparing(ReleaseChange::id, IdOrder::compare);

  /** The section of a change. */
  public static ChangeSection of(ReleaseChange change) {
    if (change.kinds().contains(Kind.ENDED)) {
      return ENDED;
    }
    if (change.kinds().contains(Kind.REMOVED)) {
      return REMOVED;
    }
    if (DETECTING.contains(change.kind())) {
      return DETECTION;
    }
    return switch (change.kinds().getFirst()) {
      case ADDED ->
          change.kind().equals(RequirementKind.SUB_TECHNIQUE.value()) ? SUB_TECHNIQUES : ADDED;
      case REMOVED -> REMOVED;
      case ENDED -> ENDED;
      case REINSTATED -> REINSTATED;
      case RENAMED -> RENAMED;
      case TEXT -> TEXT;
      case DISCUSSION -> DISCUSSION;
      case FACTS -> FACTS;
      case RELATIONS -> RELATIONS;
    };
  }

  private static String group(ReleaseChange change) {
    return change.kind().equals(RequirementKind.ANALYTIC.value()) && !change.partOf().isEmpty()
        ? change.partOf()
        : change.id();
  }
}
