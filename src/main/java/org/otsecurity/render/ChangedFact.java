package org.otsecurity.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.release.FactName;
import org.otsecurity.domain.release.ReleasedFact;
import org.otsecurity.domain.release.RowTitles;

/** Further facts that a requirement gained or lost, as answers show them. */
public final class ChangedFact {
  private ChangedFact() {}

  /** The facts by name, each with what qualifies it; at most as many as are listed of relations. */
  public static List<ChangedRelation> of(List<ReleasedFact> facts, RowTitles titles) {
    Map<String, List<String>> byName = new LinkedHashMap<>();
    for (ReleasedFact each : facts) {
      if (each.name() != FactName.PLACE) {
        byName
            .computeIfAbsent(each.name().value(), key -> new ArrayList<>())
            .add(shown(each, titles));
      }
    }
    return ChangedRelation.of(byName);
  }

  /** A log source is told by its data component and the name of the source. */
  private static String shown(ReleasedFact fact, RowTitles titles) {
    String qualifiers = String.join(", ", fact.qualifiers());
    if (fact.name() == FactName.LOG_SOURCE) {
      return titles.named(fact.value()) + (qualifiers.isEmpty() ? "" : ": " + qualifiers);
    }
    return fact.value() + (qualifiers.isEmpty() ? "" : " (" + qualifiers + ")");
  }
}
