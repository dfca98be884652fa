package org.otsecurity.domain.mapping;

import java.util.Optional;

/**
 * Who says that two requirements relate, and where.
 *
 * @param publisher who says so; empty if nobody does
 * @param document where it stands
 * @param set the {@link MappingSet} it belongs to, by id; empty for other relations
 */
public record Asserter(String publisher, String document, Optional<String> set) {
  /** Behind what is computed. */
  public static final Asserter NOBODY = new Asserter("", "", Optional.empty());

  /** In one phrase; empty for nobody. */
  public String phrase() {
    return publisher.isEmpty() ? "" : publisher + ", " + document;
  }

  /** That of the document, of which publishers have few. */
  @Override
  public int hashCode() {
    return document.hashCode();
  }
}
