package org.otsecurity.source.curated;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercVersion;

/** Reads what only rows of NERC CIP state: to which systems a part applies, and which versions. */
final class NercReader {
  private NercReader() {}

  static NercApplicability applicability(YamlFile.Row row) {
    NercApplicability applicability =
        new NercApplicability(
            row.text("applies_to"),
            row.constants("impact_ratings", ImpactRating.values()),
            row.constants("asset_types", ApplicableSystem.values()),
            row.rows("not_for").stream()
                .map(each ->
                    new NercApplicability.Exclusion(
                        each.constant("impact_rating", ImpactRating.values()),
                        each.constant("asset_type", ApplicableSystem.values())))
                .toList());
    if (applicability.ratings().isEmpty() || applicability.systems().isEmpty()) {
      throw row.problem("\"impact_ratings\" and \"asset_types\" must each name one");
    }
    for (NercApplicability.Exclusion each : applicability.exclusions()) {
      if (!applicability.ratings().contains(each.rating())
          || !applicability.systems().contains(each.system())) {
        throw row.problemAt(
            "not_for", "\"not_for\" leaves out " + each + ", which the part does not name");
      }
    }
    return applicability;
  }

  static NercVersion version(YamlFile.Row row) {
    List<NercVersion.Later> later =
        row.rows("later_versions").stream()
            .map(each ->
                new NercVersion.Later(
                    each.text("id"), each.optional("from").map(text -> date(each, "from", text))))
            .toList();
    return new NercVersion(
        date(row, "effective", row.text("effective")),
        row.constant("enforcement", NercVersion.Enforcement.values()),
        later);
  }

  private static LocalDate date(YamlFile.Row row, String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw row.problemAt(key, "\"" + key + "\" must be an ISO date, not " + text);
    }
  }
}
