package org.otsecurity.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.domain.requirement.ApplicableSystem;
import org.otsecurity.domain.requirement.ImpactRating;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.NercPlace;
import org.otsecurity.domain.requirement.NercVersion;
import org.otsecurity.domain.requirement.Requirement;

/** To which systems parts of NERC CIP apply, and which versions of its standards there are. */
final class NercTable {
  /** What the rows of a statement say of a requirement; its key is the first column. */
  record Query(String sql, Reading reading) {}

  /** Takes one row of a statement. */
  interface Reading {
    void accept(Row row, ResultSet result) throws SQLException;
  }

  /** The statements that gather everything; each takes the keys of requirements. */
  static final List<Query> QUERIES =
      List.of(
          new Query(
              "SELECT a.requirement, a.words, r.rating FROM nerc_applicability a"
                  + " JOIN nerc_impact_rating r ON r.requirement = a.requirement"
                  + " WHERE a.requirement BETWEEN ? AND ? ORDER BY a.requirement, r.position",
              (row, result) -> {
                row.words = result.getString(2);
                row.ratings.add(rating(result.getString(3)));
              }),
          new Query(
              "SELECT requirement, NULL, system, position, NULL FROM nerc_applicable_system"
                  + " WHERE requirement BETWEEN ?1 AND ?2 UNION ALL"
                  + " SELECT requirement, rating, system, position, place FROM nerc_condition"
                  + " WHERE requirement BETWEEN ?1 AND ?2 UNION ALL"
                  + " SELECT requirement, rating, system, position, NULL FROM nerc_exclusion"
                  + " WHERE requirement BETWEEN ?1 AND ?2 ORDER BY requirement, position",
              NercTable::system),
          new Query(
              "SELECT v.requirement, v.effective, v.enforcement, l.id, l.effective"
                  + " FROM nerc_version v"
                  + " LEFT JOIN nerc_later_version l ON l.requirement = v.requirement"
                  + " WHERE v.requirement BETWEEN ? AND ? ORDER BY v.requirement, l.position",
              NercTable::version));

  /**
   * A system that it applies to, with a rating one that is left out at it, or with a place where
   * those of the rating must be.
   */
  private static void system(Row row, ResultSet result) throws SQLException {
    String rating = result.getString(2);
    String place = result.getString(5);
    if (place != null) {
      row.conditions.add(
          new NercApplicability.Condition(
              rating(rating),
              Optional.ofNullable(result.getString(3)).map(NercTable::system),
              NercPlace.parse(place).orElseThrow()));
      return;
    }
    ApplicableSystem system = system(result.getString(3));
    if (rating == null) {
      row.systems.add(system);
    } else {
      row.exclusions.add(new NercApplicability.Exclusion(rating(rating), system));
    }
  }

  /** What has been read of one requirement. */
  static final class Row {
    private final List<ImpactRating> ratings = new ArrayList<>();
    private final List<ApplicableSystem> systems = new ArrayList<>();
    private final List<NercApplicability.Exclusion> exclusions = new ArrayList<>();
    private final List<NercApplicability.Condition> conditions = new ArrayList<>();
    private final List<NercVersion.Later> later = new ArrayList<>();
    private @Nullable String words;
    private @Nullable NercVersion version;

    Optional<NercApplicability> applicability() {
      return Optional.ofNullable(words)
          .map(each -> new NercApplicability(each, ratings, systems, exclusions, conditions));
    }

    Optional<NercVersion> version() {
      return Optional.ofNullable(version);
    }
  }

  private final Connection connection;

  NercTable(Connection connection) {
    this.connection = connection;
  }

  private static void version(Row row, ResultSet result) throws SQLException {
    row.version =
        new NercVersion(
            LocalDate.parse(result.getString(2)),
            NercVersion.Enforcement.parse(result.getString(3)).orElseThrow(),
            row.later);
    if (result.getString(4) != null) {
      row.later.add(
          new NercVersion.Later(
              result.getString(4), Optional.ofNullable(result.getString(5)).map(LocalDate::parse)));
    }
  }

  private static ImpactRating rating(String value) {
    return ImpactRating.parse(value).orElseThrow();
  }

  private static ApplicableSystem system(String value) {
    return ApplicableSystem.parse(value).orElseThrow();
  }

  /** Writes what a requirement states. */
  void write(int key, Requirement requirement) throws SQLException {
    if (requirement.applicability().isPresent()) {
      write(key, requirement.applicability().get());
    }
    if (requirement.version().isPresent()) {
      write(key, requirement.version().get());
    }
  }

  private void write(int key, NercApplicability applicability) throws SQLException {
    Sql.insert(connection, "nerc_applicability (requirement, words)", key, applicability.words());
    int position = 0;
    for (ImpactRating each : applicability.ratings()) {
      Sql.insert(
          connection,
          "nerc_impact_rating (requirement, position, rating)",
          key,
          ++position,
          each.value());
    }
    position = 0;
    for (ApplicableSystem each : applicability.systems()) {
      Sql.insert(
          connection,
          "nerc_applicable_system (requirement, position, system)",
          key,
          ++position,
          each.value());
    }
    position = 0;
    for (NercApplicability.Exclusion each : applicability.exclusions()) {
      Sql.insert(
          connection,
          "nerc_exclusion (requirement, position, rating, system)",
          key,
          ++position,
          each.rating().value(),
          each.system().value());
    }
    position = 0;
    for (NercApplicability.Condition each : applicability.conditions()) {
      Sql.insert(
          connection,
          "nerc_condition (requirement, position, rating, system, place)",
          key,
          ++position,
          each.rating().value(),
          each.system().map(ApplicableSystem::value).orElse(null),
          each.place().value());
    }
  }

  private void write(int key, NercVersion version) throws SQLException {
    Sql.insert(
        connection,
        "nerc_version (requirement, effective, enforcement)",
        key,
        version.effective().toString(),
        version.enforcement().value());
    int position = 0;
    for (NercVersion.Later each : version.later()) {
      Sql.insert(
          connection,
          "nerc_later_version (requirement, position, id, effective)",
          key,
          ++position,
          each.id(),
          each.effective().map(LocalDate::toString).orElse(null));
    }
  }
}
