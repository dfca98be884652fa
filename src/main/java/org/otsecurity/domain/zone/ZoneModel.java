package org.otsecurity.domain.zone;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.otsecurity.domain.id.RequirementId;

/**
 * All guidance on zones and conduits.
 *
 * @param note what the Purdue model is and is not
 * @param levels its levels, the lowest first
 * @param conduits what joins neighboring levels
 * @param separations the requirement behind each reason to keep a zone apart
 * @param rules what holds for every zone model
 * @param sources the documents it rests on
 * @param architectures the reference architectures
 */
public record ZoneModel(
    String note,
    List<PurdueLevel> levels,
    List<Conduit> conduits,
    Map<ZoneFlag, RequirementId> separations,
    List<Rule> rules,
    List<Source> sources,
    List<ReferenceArchitecture> architectures) {

  /** A reason with the requirement behind it, for example {@code safety (ZCR 3.3)}. */
  public String reason(ZoneFlag flag) {
    return flag.value() + " (" + Objects.requireNonNull(separations.get(flag)).value() + ")";
  }

  /**
   * A rule of partitioning.
   *
   * @param text the rule, in our own words
   * @param basis where it comes from, for example {@code ZCR 3.3}, or that it is usual practice
   * @param requirements requirements that carry it out
   */
  public record Rule(String text, String basis, List<RequirementId> requirements) {}

  /**
   * A document.
   *
   * @param document its name
   * @param edition its edition
   * @param locator where in it
   * @param url where to find it
   * @param publisher who publishes it
   */
  public record Source(
      String document, String edition, String locator, String url, String publisher) {}
}
