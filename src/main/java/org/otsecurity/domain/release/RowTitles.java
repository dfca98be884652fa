package org.otsecurity.domain.release;

import java.util.HashMap;
import java.util.Map;
import org.otsecurity.domain.requirement.RequirementKind;

/** The titles of the rows of releases, by id; those of the newest count. */
public final class RowTitles {
  private final Map<String, ReleaseFacts.Row> rows = new HashMap<>();

  /**
   * The titles of releases.
   *
   * @param releases the oldest first
   */
  public RowTitles(ReleaseFacts... releases) {
    for (ReleaseFacts each : releases) {
      each.rows().forEach(row -> rows.put(row.id(), row));
    }
  }

  /** Whether one of the releases has a row. */
  public boolean has(String id) {
    return rows.containsKey(id);
  }

  /** The title of a row, that of a sub-technique behind its technique's; empty if there is none. */
  public String of(String id) {
    ReleaseFacts.Row row = rows.get(id);
    if (row == null) {
      return "";
    }
    ReleaseFacts.Row whole = rows.get(row.parent());
    return whole != null && row.kind().equals(RequirementKind.SUB_TECHNIQUE.value())
        ? whole.title() + ": " + row.title()
        : row.title();
  }

  /** An id with its title. */
  public String named(String id) {
    String title = of(id);
    return title.isEmpty() ? id : id + " " + title;
  }
}
