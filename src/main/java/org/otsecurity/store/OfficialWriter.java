package org.otsecurity.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.release.Release;
import org.otsecurity.domain.release.ReleasedRequirement;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Text;
import org.otsecurity.domain.requirement.TextKind;

/**
 * Puts the publishers' own words onto the rows of a user's database. Our words stay beside them.
 * Facts are the business of {@link ReleaseWriter}.
 */
final class OfficialWriter {
  private final Connection connection;
  private final Map<RequirementId, Integer> keys;
  private int texts;

  OfficialWriter(Connection connection, Map<RequirementId, Integer> keys) {
    this.connection = connection;
    this.keys = keys;
  }

  /** How many rows got a text. */
  int texts() {
    return texts;
  }

  /**
   * Writes the words of a release.
   *
   * @param words gets the words by row, for the search index
   */
  void write(Release release, List<Requirement> requirements, Map<RequirementId, String> words)
      throws SQLException {
    Map<String, ReleasedRequirement> released = new HashMap<>();
    release.requirements().forEach(each -> released.put(each.id(), each));
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            UPDATE requirement SET text_kind = ?, text = ?, source_edition = ?, own_words = ?,
              discussion = ?
            WHERE key = ?\
            """)) {
      for (Requirement each : requirements) {
        ReleasedRequirement one = released.get(each.id().value());
        Integer key = keys.get(each.id());
        if (each.id().standard().equals(release.standard())
            && one != null
            && key != null
            && one.text().isPresent()) {
          texts++;
          String text = one.text().get();
          Sql.row(
              update,
              TextKind.OFFICIAL.value(),
              text,
              one.textRelease(),
              each.text().map(Text::value).orElse(null),
              one.discussion().orElse(null),
              key);
          words.put(each.id(), text + " " + one.discussion().orElse(""));
        }
      }
    }
  }
}
