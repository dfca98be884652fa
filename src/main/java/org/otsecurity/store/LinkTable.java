package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;

/** Relations between requirements, of any number of them in one statement. */
public final class LinkTable {
  private static final String OUT = statement("source", "target", "");
  private static final String IN = statement("target", "source", "");
  private static final String OF_TYPES = " AND l.type IN (SELECT value FROM json_each(?2))";
  private static final String OUT_OF_TYPES = statement("source", "target", OF_TYPES);
  private static final String IN_OF_TYPES = statement("target", "source", OF_TYPES);

  private final Statements statements;

  LinkTable(Statements statements) {
    this.statements = statements;
  }

  /** What each requirement points to, by type and in reading order; nothing for those without. */
  public Map<Heading, List<Link>> from(Collection<RequirementId> ids) {
    return links(OUT, ids, Set.of());
  }

  /** The same, of some types of relations only. */
  public Map<Heading, List<Link>> from(Collection<RequirementId> ids, Set<RelationType> types) {
    return links(OUT_OF_TYPES, ids, types);
  }

  /** What points to each requirement, by type and in reading order; nothing for those without. */
  public Map<Heading, List<Link>> to(Collection<RequirementId> ids) {
    return links(IN, ids, Set.of());
  }

  /** The same, of some types of relations only. */
  public Map<Heading, List<Link>> to(Collection<RequirementId> ids, Set<RelationType> types) {
    return links(IN_OF_TYPES, ids, types);
  }

  /** The relations at one end of those asked for, with the headings of both ends. */
  private static String statement(String near, String far, String types) {
    return Keys.ASKED
        + "SELECT near.key, "
        + RequirementRows.headingOf("near")
        + ", l.confidence, "
        + Cells.join(RequirementRows.HEADING, "l.type", "l.basis")
        + " || coalesce("
        + Cells.SEPARATOR
        + " || l.note, '') FROM asked JOIN requirement near ON near.key = asked.key JOIN relation l ON l."
        + near
        + " = near.key"
        + types
        + " JOIN requirement r ON r.key = l."
        + far
        + " ORDER BY near.key, l.type, r.key";
  }

  private Map<Heading, List<Link>> links(
      String sql, Collection<RequirementId> ids, Set<RelationType> types) {
    return Sql.query(() -> {
      PreparedStatement statement = statements.get(sql);
      statement.setString(1, Keys.of(ids));
      if (!types.isEmpty()) {
        statement.setString(
            2,
            types.stream()
                .map(each -> '"' + each.value() + '"')
                .collect(Collectors.joining(",", "[", "]")));
      }
      Map<Heading, List<Link>> links = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        int near = 0;
        List<Link> own = new ArrayList<>();
        while (row.next()) {
          // The heading of the near end is handed over once.
          if (row.getInt(1) != near || links.isEmpty()) {
            near = row.getInt(1);
            own = new ArrayList<>();
            links.put(RequirementRows.heading(statements, row, 2), own);
          }
          own.add(link(new Cells(row.getString(4)), row.getDouble(3)));
        }
      }
      return links;
    });
  }

  private Link link(Cells cells, double confidence) throws SQLException {
    Heading far = RequirementRows.heading(statements, cells);
    return new Link(
        RelationType.parse(cells.next()).orElseThrow(),
        far,
        Basis.parse(cells.next()).orElseThrow(),
        Confidence.of(confidence),
        cells.hasNext() ? Optional.of(cells.next()) : Optional.empty());
  }
}
