package org.otsecurity.source.curated;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercPlace;
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
                .toList(),
            row.rows("only").stream().map(NercReader::condition).toList());
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
    for (NercApplicability.Condition each : applicability.conditions()) {
      if (!applicability.ratings().contains(each.rating())
          || !each.system().map(applicability.systems()::contains).orElse(true)) {
        throw row.problemAt("only", "\"only\" is on " + each + ", which the part does not name");
      }
    }
    return applicability;
  }

  private static NercApplicability.Condition condition(YamlFile.Row row) {
    return new NercApplicability.Condition(
        row.constant("impact_rating", ImpactRating.values()),
        row.optional("asset_type")
            .map(each -> row.constant("asset_type", ApplicableSystem.values())),
        row.constant("place", NercPlace.values()));
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
