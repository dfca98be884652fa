package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.mapping.ThreatFunction;
import org.otsecurity.domain.requirement.Heading;

/**
 * A threat with what answers it: the same answer, read from the other side.
 *
 * @param threat the threat
 * @param rows the requirements that answer it, by what they do, the surest first
 */
public record ByThreat(Heading threat, List<Row> rows) {
  /**
   * A requirement that answers the threat.
   *
   * @param answered the requirement
   * @param path how it answers this threat
   */
  public record Row(Answered answered, ThreatPath path) {}

  /** All threats of an answer in its order; those that nothing answers have no rows. */
  public static List<ByThreat> of(MapThreats.Answer answer) {
    Map<RequirementId, ByThreat> all = new LinkedHashMap<>();
    answer.threats().forEach(each -> all.put(each.id(), new ByThreat(each, new ArrayList<>())));
    for (Answered each : answer.requirements()) {
      for (ThreatPath path : each.paths()) {
        ByThreat threat = all.get(path.threat().id());
        if (threat != null) {
          threat.rows().add(new Row(each, path));
        }
      }
    }
    // Rows of one confidence keep the order of the answer.
    all.values()
        .forEach(threat ->
            threat
                .rows()
                .sort(
                    Comparator.<Row>comparingInt(each ->
                            each.path()
                                .function()
                                .map(ThreatFunction::ordinal)
                                .orElse(ThreatFunction.values().length))
                        .thenComparing(
                            each -> each.path().confidence(), Comparator.reverseOrder())));
    return List.copyOf(all.values());
  }
}
