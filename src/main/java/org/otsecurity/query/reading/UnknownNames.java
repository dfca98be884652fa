package org.otsecurity.query.reading;

/**
 * Names that nothing held has: what is known by name, and devices.
 *
 * @param known what is known and not held
 * @param devices what devices are
 */
public record UnknownNames(FindKnown known, TellDevice devices) {
  /** What is told of a question: what its name means where nothing held has it, else the same. */
  public QueryException told(QueryException e) {
    return e.unknownName()
        .flatMap(each -> known.refusal(each).or(() -> devices.refusal(each)))
        .orElse(e);
  }
}
