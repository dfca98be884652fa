package org.otsecurity.domain.document;

import java.util.List;
import java.util.Optional;

/**
 * How a document numbers its rows.
 *
 * @param prefixes what stands before the number of a clause, if other documents number theirs
 *     alike: {@code SR}, {@code CR}; none if no other does
 * @param called what it calls such clauses
 * @param countedBehind the sign in an id behind which the rows of a family are counted; may be
 *     empty
 * @param headingsOnly headings of clauses that state no requirement
 */
public record Numbering(
    List<String> prefixes, String called, String countedBehind, List<HeadingOnly> headingsOnly) {
  /**
   * The heading of a clause under which the document states no requirement.
   *
   * @param id how it is numbered, in the form of an id
   * @param title its short title
   */
  public record HeadingOnly(String id, String title) {}

  /** The heading of an id, or of the one that it adds to, if no requirement stands under it. */
  public Optional<HeadingOnly> headingOnly(String id) {
    return headingsOnly.stream()
        .filter(each -> id.equals(each.id()) || id.startsWith(each.id() + " "))
        .findFirst();
  }
}
