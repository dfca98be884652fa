package org.otsecurity.query.search;

import java.util.ArrayList;
import java.util.List;
import org.otsecurity.store.Postings;

/** Says in short phrases why a requirement is among the hits. */
final class Reasons {
  private static final int MOST = 4;

  private Reasons() {}

  /** The reasons that the units of a query give for a requirement. */
  static List<String> of(int key, List<Unit> units) {
    List<String> reasons = new ArrayList<>();
    for (Unit unit : units) {
      int words = 0;
      boolean all = !unit.words().isEmpty() && unit.words().size() == unit.stems().size();
      for (Postings each : unit.words()) {
        int at = each.find(key);
        all &= at >= 0;
        words |= at >= 0 ? each.flags(at) : 0;
      }
      int concept = 0;
      for (Postings each : unit.concepts()) {
        int at = each.find(key);
        concept |= at >= 0 ? each.flags(at) : 0;
      }
      if (all) {
        reasons.add(field(words) + ": " + unit.expression());
      } else if (concept != 0) {
        reasons.add("synonym: " + unit.expression());
      } else if (words != 0) {
        reasons.add(field(words) + ": part of " + unit.expression());
      }
      if (reasons.size() == MOST) {
        break;
      }
    }
    return reasons;
  }

  private static String field(int flags) {
    if ((flags & Postings.TITLE) != 0) {
      return "title";
    }
    if ((flags & Postings.NAME) != 0) {
      return "name";
    }
    return (flags & Postings.TEXT) != 0 ? "text" : "context";
  }
}
