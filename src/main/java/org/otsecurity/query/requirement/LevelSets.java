package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.otsecurity.domain.document.Documents;
import org.otsecurity.domain.requirement.Heading;
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
    Comparator<Heading> order = IdOrder.ofHeadings(documents);
    Map<Requirement, List<Integer>> rows =
        new TreeMap<>((a, b) -> order.compare(a.heading(), b.heading()));
    for (int i = 0; i < answers.size(); i++) {
      for (Requirement each : answers.get(i).shown()) {
        rows.computeIfAbsent(each, row -> new ArrayList<>()).add(i + 1);
      }
    }
    return new LevelSets(answers, rows);
  }

  /** The rows in order. */
  public List<Requirement> all() {
    return List.copyOf(rows.keySet());
  }
}
