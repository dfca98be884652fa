package org.otsecurity.domain.known;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;

/**
 * Something that is known by name and not held.
 *
 * @param id a stable name, for example {@code iec62443-1-1}
 * @param kind what kind of thing it is
 * @param names what people call it, the usual name first
 * @param pattern of a family of ids: a regular expression for a whole one
 * @param what what it is and its state, one sentence
 * @param notHeld why it is not held, one sentence
 * @param nearest what is held instead, the nearest first
 * @param published where one gets it
 * @param source where its facts were seen
 * @param seen ISO date on which they were
 * @param instrument id of the instrument that it is, where rules on facilities know it
 */
public record KnownThing(
    String id,
    KnownKind kind,
    List<KnownName> names,
    Optional<String> pattern,
    String what,
    String notHeld,
    List<Nearest> nearest,
    Publication published,
    String source,
    String seen,
    Optional<String> instrument) {

  /** What it is called. */
  public String name() {
    return names.get(0).name();
  }

  /**
   * Something that is held instead.
   *
   * @param document the document
   * @param row the requirement; the document as a whole if empty
   * @param why what it gives
   */
  public record Nearest(DocumentId document, Optional<RequirementId> row, String why) {}

  /**
   * Where something is published.
   *
   * @param by who publishes it
   * @param url an address to get it at
   */
  public record Publication(String by, String url) {}
}
