package org.otsecurity.query.threat;

import java.util.List;
import org.otsecurity.query.mapping.Hop;

/**
 * The order of paths that lead from threats to one requirement over mitigations of EMB3D: where
 * MITRE names the very row before where it writes of several, and then the mitigation that asks
 * least of a device. Paths of other documents stay as they were, before these.
 */
final class Surest {
  private Surest() {}

  /** The place of a path by the tier of its mitigation, empty if there is none, and its steps. */
  static int place(String tier, List<Hop> steps) {
    if (tier.isEmpty()) {
      return -1;
    }
    int place = MitigationTier.place(tier);
    return isExpanded(steps) ? MitigationTier.values().length + 1 + place : place;
  }

  /** Whether MITRE writes of several rows at once, or of an enhancement, where this one is read. */
  private static boolean isExpanded(List<Hop> steps) {
    return !steps.getLast().mapping().rationale().isEmpty();
  }
}
