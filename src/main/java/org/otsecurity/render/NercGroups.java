package org.otsecurity.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.requirement.NercApplicability;
import org.otsecurity.domain.requirement.Requirement;

/**
 * Parts of NERC CIP under the requirements they belong to, and to what they apply, told once.
 *
 * @param groups in the order of the rows
 * @param keys a letter for each different statement of what a part applies to
 */
public record NercGroups(List<Group> groups, Map<String, String> keys) {
  private static final int LETTERS = 26;

  /**
   * A requirement with those of its parts that are listed.
   *
   * @param parts none if it has none
   */
  public record Group(Requirement top, List<Requirement> parts) {}

  /**
   * Groups rows.
   *
   * @param parents the requirements that parts belong to, by their ids
   */
  public static NercGroups of(List<Requirement> rows, Map<String, Requirement> parents) {
    Map<String, Group> groups = new LinkedHashMap<>();
    Map<String, String> keys = new LinkedHashMap<>();
    for (Requirement row : rows) {
      Optional<Requirement> parent = row.parent().map(parents::get);
      Requirement top = parent.orElse(row);
      Group group =
          groups.computeIfAbsent(top.id().value(), id -> new Group(top, new ArrayList<>()));
      if (parent.isPresent()) {
        group.parts().add(row);
      }
      row.applicability()
          .map(NercApplicability::words)
          .ifPresent(words -> keys.computeIfAbsent(words, each -> letter(keys.size())));
    }
    return new NercGroups(List.copyOf(groups.values()), keys);
  }

  private static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
  }

  /** The letter of what a row applies to; empty if it names no systems. */
  public Optional<String> key(Requirement row) {
    return row.applicability().map(NercApplicability::words).map(keys::get);
  }
}
