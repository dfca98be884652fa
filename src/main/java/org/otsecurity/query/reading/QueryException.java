package org.otsecurity.query.reading;

import java.util.List;
import java.util.Optional;
import org.otsecurity.text.Excess;
import org.otsecurity.text.ExplainedException;

/**
 * A question that the caller can put right: what was given, what is valid, what is near.
 *
 * <p>Each interface turns it into its own form in exactly one place.
 */
public final class QueryException extends ExplainedException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> suggestions;
  private final transient List<NextStep> steps;
  private final boolean misuse;
  private final String unknownName;

  /**
   * @param problem what was given and why it does not work
   * @param accepted what is valid, empty if the problem says it
   * @param suggestions the nearest valid values, best first
   */
  public QueryException(String problem, String accepted, List<String> suggestions) {
    this(problem, accepted, suggestions, List.of());
  }

  /**
   * @param problem what was given and why it does not work
   * @param accepted what is valid, empty if the problem says it
   * @param suggestions the nearest valid values, best first
   * @param steps where to ask instead
   */
  public QueryException(
      String problem, String accepted, List<String> suggestions, List<NextStep> steps) {
    this(problem, accepted, suggestions, steps, false, "");
  }

  private QueryException(
      String problem,
      String accepted,
      List<String> suggestions,
      List<NextStep> steps,
      boolean misuse,
      String unknownName) {
    super(problem, accepted);
    this.suggestions = List.copyOf(suggestions);
    this.steps = List.copyOf(steps);
    this.misuse = misuse;
    this.unknownName = unknownName;
  }

  /** A question put together so that part of it says nothing, whatever is held. */
  public static QueryException misuse(String problem, String accepted) {
    return new QueryException(problem, accepted, List.of(), List.of(), true, "");
  }

  /** The question that is put by a text which is too long. */
  public static QueryException of(Excess excess) {
    return new QueryException(excess.problem(), excess.accepted(), List.of());
  }

  /** The same, where a name was given that nothing held has: others may know it. */
  public QueryException naming(String name) {
    return new QueryException(problem(), remedy(), suggestions, steps, misuse, name);
  }

  /** The name that nothing held has; empty if something else is wrong. */
  public Optional<String> unknownName() {
    return unknownName.isEmpty() ? Optional.empty() : Optional.of(unknownName);
  }

  /** The nearest valid values, best first. */
  public List<String> suggestions() {
    return suggestions;
  }

  /** Where to ask instead; each interface has its own words for it. */
  public List<NextStep> steps() {
    return steps;
  }

  /** Whether the form of the question is wrong, not what it names. */
  public boolean isMisuse() {
    return misuse;
  }

  /** All of it in one line, but for the steps. */
  @Override
  public String getMessage() {
    return suggestions.isEmpty()
        ? explanation()
        : explanation() + " Nearest: " + String.join(", ", suggestions) + ".";
  }
}
