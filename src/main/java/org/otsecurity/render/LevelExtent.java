package org.otsecurity.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;

/**
 * How much of each row of a security level an answer tells.
 *
 * @param titles whether every row has its title, in a list of any length
 * @param evidence what an assessor asks for, by row; empty if that is not wanted
 * @param onlyGaps whether only what a second level adds is told
 */
public record LevelExtent(
    boolean titles, Optional<Map<RequirementId, String>> evidence, boolean onlyGaps) {
  /** Lists with more enhancements name them by their ids only. */
  private static final int MOST_TITLES = 20;

  /** Whether a row of a list has its title. */
  public boolean hasTitle(Requirement row, List<Requirement> rows) {
    return titles || !row.kind().addsToParent() || (evidence.isEmpty() && hasRoom(rows));
  }

  private static boolean hasRoom(List<Requirement> rows) {
    return rows.stream().filter(each -> each.kind().addsToParent()).count() <= MOST_TITLES;
  }

  /** Whether there is room for how much the other levels select. */
  public boolean counts() {
    return !onlyGaps && evidence.isEmpty();
  }

  /** What an assessor asks for; empty if that is not wanted, or not held. */
  public Optional<String> evidence(Requirement row) {
    return evidence.map(each -> each.get(row.id()));
  }

  /** What a reader of a list has to know of what it leaves out. */
  public List<String> notes(List<Requirement> rows) {
    List<String> notes = new ArrayList<>();
    long untitled = rows.stream().filter(each -> !hasTitle(each, rows)).count();
    if (untitled > 0 && evidence.isEmpty()) {
      notes.add("Titles of " + untitled + " enhancements are left out; detail titles has them.");
    }
    if (evidence.isPresent()) {
      List<String> without =
          rows.stream()
              .filter(each -> evidence(each).isEmpty())
              .map(each -> each.id().value())
              .toList();
      notes.add(
          "Evidence is what an assessor usually asks for, in this project's words; not a text of"
              + " the standard."
              + (without.isEmpty() ? "" : " None is held for " + String.join(", ", without) + "."));
    }
    return notes;
  }
}
