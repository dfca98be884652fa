package org.otsecurity.render.export;

import java.util.Map;
import java.util.Set;

/**
 * How a table looks in a workbook.
 *
 * @param numbers titles of columns whose cells are numbers
 * @param shares titles of columns whose cells are shares of 0 to 1, shown in percent and colored
 * @param wide titles of columns of long text
 * @param colors fill of cells that say this, as RRGGBB
 */
record TableLayout(
    Set<String> numbers, Set<String> shares, Set<String> wide, Map<String, String> colors) {
  /** Of mappings and other lists: a confidence is a number, a reason is long. */
  static final TableLayout USUAL =
      new TableLayout(Set.of("confidence", "level"), Set.of(), Set.of("rationale"), Map.of());
}
