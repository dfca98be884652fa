package org.otsecurity.domain.sector;

import java.util.List;

/**
 * Everything that is known of which rules apply to whom.
 *
 * @param sectors in the order of the corpus
 * @param jurisdictions in the order of the corpus
 * @param instruments in order of id
 * @param rules in the order of the corpus
 */
public record SectorModel(
    List<Sector> sectors,
    List<Jurisdiction> jurisdictions,
    List<Instrument> instruments,
    List<ApplicabilityRule> rules) {

  /** The facts of a facility that rules can ask for. */
  public static final List<String> FACTS =
      List.of(
          "persons_served",
          "employees",
          "turnover_eur",
          "impact_rating",
          "bes_facility",
          "tsa_designated",
          "mtsa_regulated",
          "product_with_digital_elements",
          "medical_device",
          "nuclear",
          "critical_entity",
          "listed_essential_or_important",
          "ships_contracted_date");
}
