package org.otsecurity.domain.sector;

import java.util.List;

/**
 * Everything that is known of which rules apply to whom.
 *
 * @param facts what rules can ask for, in the order of the corpus
 * @param sectors in the order of the corpus
 * @param groups words for several sectors
 * @param jurisdictions in the order of the corpus
 * @param instruments in order of id
 * @param rules in the order of the corpus
 * @param verified the month in which they were last compared with their sources, ISO
 */
public record SectorModel(
    List<FacilityFact> facts,
    List<Sector> sectors,
    List<SectorGroup> groups,
    List<Jurisdiction> jurisdictions,
    List<Instrument> instruments,
    List<ApplicabilityRule> rules,
    String verified) {

  /** A fact that a rule or a value names: those of the corpus name no others. */
  public FacilityFact fact(String id) {
    return facts.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }
}
