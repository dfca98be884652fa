package org.otsecurity.domain.zone;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;

/**
 * The communication channels that join two zones, or two neighboring levels.
 *
 * @param id its name within the architecture, for example {@code C3}
 * @param from one end: the id of a zone or level
 * @param to the other end
 * @param label a few words for a drawing
 * @param purpose what it is for
 * @param protocols what it carries
 * @param direction which end opens connections
 * @param rule what the boundary lets through by default, in our own words
 * @param controls requirements that protect it
 * @param techniques ATT&amp;CK techniques that the rule answers
 */
public record Conduit(
    String id,
    String from,
    String to,
    String label,
    String purpose,
    List<String> protocols,
    Direction direction,
    String rule,
    List<RequirementId> controls,
    List<RequirementId> techniques) {
  /** Whether a zone or level is one of its ends. */
  public boolean touches(String end) {
    return from.equals(end) || to.equals(end);
  }
}
