package org.otsecurity.query.change;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The changes that matter most: a few of each section, so that many of one kind do not hide a few
 * of another.
 *
 * @param changes section by section
 * @param leftOut how many more there are, by section
 */
public record ChangeOverview(
    List<WhatChanged.Touching> changes, Map<ChangeSection, Integer> leftOut) {
  private static final int FEW = 2;

  /** What is no longer there breaks what people have built on it. */
  private static final int MANY = 10;

  /** The changes of an answer that matter most. */
  public static ChangeOverview of(WhatChanged.Answer answer) {
    List<WhatChanged.Touching> changes = new ArrayList<>();
    Map<ChangeSection, Integer> seen = new EnumMap<>(ChangeSection.class);
    Map<ChangeSection, Integer> leftOut = new EnumMap<>(ChangeSection.class);
    for (WhatChanged.Touching each : answer.changes()) {
      ChangeSection section = ChangeSection.of(each.change());
      if (seen.merge(section, 1, Integer::sum) <= most(section)) {
        changes.add(each);
      } else {
        leftOut.merge(section, 1, Integer::sum);
      }
    }
    return new ChangeOverview(List.copyOf(changes), leftOut);
  }

  private static int most(ChangeSection section) {
    return section == ChangeSection.ENDED || section == ChangeSection.REMOVED ? MANY : FEW;
  }
}
