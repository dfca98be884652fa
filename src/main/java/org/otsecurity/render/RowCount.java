package org.otsecurity.render;

import java.util.List;
import org.otsecurity.domain.requirement.Requirement;

/**
 * How many rows stand on their own, and how many add to another.
 *
 * @param base base requirements
 * @param enhancements what adds to one
 */
public record RowCount(int base, int enhancements) {

  /** Counts rows. */
  public static RowCount of(List<Requirement> rows) {
    int adding = (int) rows.stream().filter(each -> each.kind().addsToParent()).count();
    return new RowCount(rows.size() - adding, adding);
  }
}
