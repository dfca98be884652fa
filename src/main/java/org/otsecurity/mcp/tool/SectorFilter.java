package org.otsecurity.mcp.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.query.QueryException;
import org.otsecurity.query.Questions;

/** Leaves out of a search the documents that bind other sectors only. */
final class SectorFilter {
  private SectorFilter() {}

  /** The documents to search; what was left out, or why nothing was, is noted. */
  static List<StandardId> apply(
      Questions questions, String sector, List<StandardId> named, List<String> notes) {
    Set<StandardId> foreign;
    try {
      foreign = questions.applicable().foreignTo(sector);
    } catch (QueryException e) {
      notes.add("sector did not filter: " + e.getMessage());
      return named;
    }
    List<StandardId> standards = new ArrayList<>();
    if (named.isEmpty()) {
      questions.standards().ids().forEach(each -> standards.add(questions.standards().parse(each)));
    } else {
      standards.addAll(named);
    }
    if (!standards.removeAll(foreign) || standards.isEmpty()) {
      notes.add("No document searched binds other sectors only, so sector changed nothing.");
      return named;
    }
    notes.add(
        "Left out, because they bind other sectors: "
            + String.join(", ", foreign.stream().map(StandardId::value).toList())
            + ".");
    return standards;
  }
}
