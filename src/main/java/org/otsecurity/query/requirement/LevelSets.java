package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.query.reading.IdOrder;

/**
 * What several levels select, or several component types, or several comparisons add.
 *
 * @param answers each selection, all of one document
 * @param rows the rows of all of them in the order of the document, each once, with the numbers
 *     from 1 of the selections that have it
 */
public record LevelSets(
    List<SecurityLevelRequirements.Answer> answers, Map<Requirement, List<Integer>> rows) {

  /** Puts the rows of some selections together. */
  public static LevelSets of(List<SecurityLevelRequirements.Answer> answers, Documents documents) {
    Map<RequirementId, Requirement> known = new HashMap<>();
    Map<RequirementId, List<Integer>> in = new HashMap<>();
    for (int i = 0; i < answers.size(); i++) {
      for (Requirement each : answers.get(i).shown()) {
        known.putIfAbsent(each.id(), each);
        in.computeIfAbsent(each.id(), id -> new ArrayList<>()).add(i + 1);
      }
    }
    List<Requirement> ordered = new ArrayList<>(known.values());
    var order = IdOrder.ofHeadings(documents);
    ordered.sort((a, b) -> order.compare(a.heading(), b.heading()));
    Map<Requirement, List<Integer>> rows = new LinkedHashMap<>();
    ordered.forEach(each -> rows.put(each, in.getOrDefault(each.id(), List.of())));
    return new LevelSets(answers, rows);
  }

  /** The rows in order. */
  public List<Requirement> all() {
    return List.copyOf(rows.keySet());
  }
}
