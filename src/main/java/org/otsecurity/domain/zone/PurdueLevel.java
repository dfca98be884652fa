package org.otsecurity.domain.zone;

import java.util.List;
import org.otsecurity.domain.id.RequirementId;

/**
 * A level of the Purdue reference model.
 *
 * @param id {@code 0} to {@code 5}, or {@code 3.5}
 * @param name what it is called
 * @param aliases what else people call it
 * @param summary what it is for, in our own words
 * @param holds what lives there
 * @param assets typical ATT&amp;CK assets
 * @param requirements requirements that matter there
 */
public record PurdueLevel(
    String id,
    String name,
    List<String> aliases,
    String summary,
    List<String> holds,
    List<RequirementId> assets,
    List<RequirementId> requirements) {
  /** Where a level stands, for comparing: 3.5 is above 3. */
  public static double height(String id) {
    return Double.parseDouble(id);
  }
}
