package org.otsecurity.query.requirement;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.Store;

/** What an assessor asks for: the points of the guidance that begin with the word. */
public final class EvidenceLines {
  private static final String BEGINNING = "Evidence:";

  private final Store store;

  public EvidenceLines(Store store) {
    this.store = store;
  }

  /** The evidence of each requirement in its own words; nothing for those without. */
  public Map<RequirementId, String> of(Collection<Requirement> rows) {
    List<RequirementId> ids = rows.stream().map(Requirement::id).toList();
    Map<RequirementId, String> lines = new LinkedHashMap<>();
    store
        .read(reader -> reader.explanations().of(ids))
        .forEach((id, points) -> {
          String line = line(points.getOrDefault(ExplanationKind.GUIDANCE, List.of()));
          if (!line.isEmpty()) {
            lines.put(id, line);
          }
        });
    return lines;
  }

  /** Whether a point of guidance is what an assessor asks for. */
  public static boolean isOne(String point) {
    return point.startsWith(BEGINNING);
  }

  /** The evidence among points of guidance, in their words; empty if there is none. */
  public static String line(List<String> points) {
    StringBuilder line = new StringBuilder();
    for (String each : points) {
      if (isOne(each)) {
        line.append(line.isEmpty() ? "" : " ").append(each.substring(BEGINNING.length()).strip());
      }
    }
    return line.toString();
  }
}
