package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.requirement.Comparison.Side;
import org.otsecurity.store.StoreReader;

/** Rows of a comparison of which one is in force and another was before. */
final class Succession {
  private Succession() {}

  /** What of the sides took the place of another one. */
  static List<String> among(StoreReader reader, List<Side> sides) {
    Map<RequirementId, Requirement> compared = new LinkedHashMap<>();
    sides.forEach(each -> compared.put(each.requirement().id(), each.requirement()));
    List<String> notes = new ArrayList<>();
    for (Requirement each : compared.values()) {
      if (each.status() != Status.ACTIVE) {
        for (Heading now : Link.replacements(reader.linksFrom(each.id()))) {
          if (compared.containsKey(now.id())) {
            notes.add(
                now.id().value()
                    + " took the place of "
                    + each.id().value()
                    + ", which is "
                    + each.status().value()
                    + ".");
          }
        }
      }
    }
    return notes;
  }
}
