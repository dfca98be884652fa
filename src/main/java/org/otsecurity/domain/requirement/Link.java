package org.otsecurity.domain.requirement;

import java.util.List;
import java.util.Optional;

/**
 * One end of a relation, seen from the other.
 *
 * @param type what the relation means, read from its source to its target
 * @param other the requirement at the far end
 * @param basis who asserts it
 * @param confidence how far both ask the same, for a pairing; empty for every other relation
 * @param note what qualifies it
 */
public record Link(
    RelationType type,
    Heading other,
    Basis basis,
    Optional<Confidence> confidence,
    Optional<String> note) {
  /** What links of a type lead to, in their order. */
  public static List<Heading> targets(List<Link> links, RelationType type) {
    return links.stream().filter(each -> each.type() == type).map(Link::other).toList();
  }

  /** What takes the place of a row by its links, in their order. */
  public static List<Heading> replacements(List<Link> links) {
    return links.stream().filter(each -> each.type().isReplacement()).map(Link::other).toList();
  }
}
