package org.otsecurity.render;

import java.util.List;
import org.otsecurity.query.change.WhatChanged;

/** What was read of the ids that somebody uses, as far as it is listed. */
public final class UseLists {
  /** More ids of a list are counted only. */
  private static final int MOST = 200;

  /** More of what was not read is counted only. */
  private static final int MOST_NOT_READ = 20;

  private UseLists() {}

  /** The lists that are not empty, by name. */
  public static List<ChangedRelation> of(WhatChanged.Use use) {
    return List.of(
            ChangedRelation.of("ids", use.ids(), MOST),
            ChangedRelation.of("unchanged", use.unchanged(), MOST),
            ChangedRelation.of("in neither release", use.unknown(), MOST),
            ChangedRelation.of("not read", use.notRead(), MOST_NOT_READ))
        .stream()
        .filter(each -> !each.ids().isEmpty())
        .toList();
  }
}
