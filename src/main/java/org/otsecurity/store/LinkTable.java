package org.otsecurity.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Confidence;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RelationType;

/** Relations between requirements, of any number of them in one statement. */
public final class LinkTable {
  private static final String OUT = statement("source", "target");
  private static final String IN = statement("target", "source");

  private final Statements statements;

  LinkTable(Statements statements) {
    this.statements = statements;
  }

  /** What each requirement points to, by type and in reading order; nothing for those without. */
  public Map<Heading, List<Link>> from(Collection<RequirementId> ids) {
    return links(OUT, ids);
  }

  /** What points to each requirement, by type and in reading order; nothing for those without. */
  public Map<Heading, List<Link>> to(Collection<RequirementId> ids) {
    return links(IN, ids);
  }

  /** The relations at one end of those asked for, with the headings of both ends. */
  private static String statement(String near, String far) {
    return Keys.ASKED
        + "SELECT near.standard, near.id, near.kind, near.title, near.status,"
        + " l.type, l.basis, l.confidence, l.note, "
        + RequirementRows.HEADING
        + " FROM asked JOIN requirement near ON near.key = asked.key JOIN relation l ON l."
        + near
        + " = near.key JOIN requirement r ON r.key = l."
        + far
        + " ORDER BY near.key, l.type, r.key";
  }

  private Map<Heading, List<Link>> links(String sql, Collection<RequirementId> ids) {
    return Sql.query(() -> {
      PreparedStatement statement = statements.get(sql);
      statement.setString(1, Keys.of(ids));
      Map<Heading, List<Link>> links = new LinkedHashMap<>();
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          links
              .computeIfAbsent(
                  RequirementRows.heading(statements, row, 1), near -> new ArrayList<>())
              .add(
                  new Link(
                      RelationType.parse(row.getString(6)).orElseThrow(),
                      RequirementRows.heading(statements, row, 10),
                      Basis.parse(row.getString(7)).orElseThrow(),
                      Confidence.of(row.getDouble(8)),
                      Optional.ofNullable(row.getString(9))));
        }
      }
      return links;
    });
  }
}
