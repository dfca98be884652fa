package org.otsecurity.domain.zone;

import java.util.Comparator;
import java.util.List;
import org.otsecurity.domain.id.RequirementId;

/**
 * Assets with common security requirements, within one reference architecture.
 *
 * @param id its name within the architecture, for example {@code cell-control}
 * @param name its title
 * @param levels the Purdue levels it spans
 * @param flags why it is kept apart
 * @param purpose what it is for and why it is a zone of its own
 * @param holds what stands in it, for a drawing
 * @param assets typical ATT&amp;CK assets
 * @param requirements requirements that matter most there
 * @param exampleTarget seven levels in the order of the foundational requirements, from the worked
 *     example; never a recommendation
 */
public record Zone(
    String id,
    String name,
    List<String> levels,
    List<ZoneFlag> flags,
    String purpose,
    List<String> holds,
    List<RequirementId> assets,
    List<RequirementId> requirements,
    List<Integer> exampleTarget) {
  /** The highest level it spans. */
  public String topLevel() {
    return levels.stream().max(Comparator.comparingDouble(PurdueLevel::height)).orElseThrow();
  }
}
