package org.otsecurity.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.query.reading.QueryException;

/** Leaves out of a search the documents that bind other sectors only. */
public final class SectorFilter {
  private SectorFilter() {}

  /**
   * The documents to search.
   *
   * @param sector a sector in plain words; words that name none filter nothing
   * @param named the documents asked for; all if empty
   * @param notes takes what was left out, or why nothing was
   */
  public static List<DocumentId> apply(
      Questions questions, String sector, List<DocumentId> named, List<String> notes) {
    Set<DocumentId> foreign;
    try {
      foreign = questions.applicable().foreignTo(sector);
    } catch (QueryException e) {
      notes.add("sector did not filter: " + e.getMessage());
      return named;
    }
    List<DocumentId> standards = new ArrayList<>();
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
            + String.join(", ", foreign.stream().map(DocumentId::value).toList())
            + ".");
    return standards;
  }
}
