package org.otsecurity.query.matrix;

import java.util.List;
import org.otsecurity.domain.mapping.Relationship;
import org.otsecurity.domain.requirement.Basis;
import org.otsecurity.domain.requirement.Coded;
import org.otsecurity.query.mapping.Mapped;
import org.otsecurity.query.mapping.MappingRow;

/** How far what is met reaches a row, worst first. */
public enum Cover implements Coded {
  /** Nobody says anything: not the same as nothing in common. */
  NOT_KNOWN("not-known", "not known"),
  /** Each row of the other documents was read, and none leads there. */
  NOT_REACHED("not-reached", "not reached"),
  /** Nothing corresponds to it, as somebody says with a reason. */
  NO_COUNTERPART("no-counterpart", "no counterpart"),
  /** Only what helps is met, or what leads there over a third document. */
  HELPED("helped", "only helped"),
  /** Something of it is met, and it asks for more or in another scope. */
  PARTLY("partly", "in part"),
  /** All it asks is asked by what is met, as somebody says. */
  COVERED("covered", "covered");

  private final String value;
  private final String words;

  Cover(String value, String words) {
    this.value = value;
    this.words = words;
  }

  @Override
  public String value() {
    return value;
  }

  /** The same in a table. */
  public String words() {
    return words;
  }

  /**
   * How far a row is reached.
   *
   * @param row the row that is wanted
   * @param by mappings of it to what is met
   */
  static Cover of(Mapped row, List<MappingRow> by) {
    if (by.stream().anyMatch(Cover::asksAll)) {
      return COVERED;
    }
    if (by.stream().anyMatch(Cover::sharesDemand)) {
      return PARTLY;
    }
    if (!by.isEmpty()) {
      return HELPED;
    }
    if (row.noCounterpart().isEmpty()) {
      return NOT_KNOWN;
    }
    return row.isOnlyNotReached() ? NOT_REACHED : NO_COUNTERPART;
  }

  private static boolean asksAll(MappingRow each) {
    return each.basis() != Basis.DERIVED
        && each.relationship()
            .filter(one ->
                one == Relationship.EQUAL_TO
                    || one == Relationship.EQUIVALENT_TO
                    || one == Relationship.SUBSET_OF)
            .isPresent();
  }

  private static boolean sharesDemand(MappingRow each) {
    return each.basis() != Basis.DERIVED
        && each.relationship().filter(Relationship::isSupportive).isEmpty();
  }
}
