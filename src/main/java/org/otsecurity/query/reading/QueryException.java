package org.otsecurity.query.reading;

import java.util.List;
import org.otsecurity.text.Excess;

/**
 * A question that the caller can put right: what was given, what is valid, what is near.
 *
 * <p>Each interface turns it into its own form in exactly one place.
 */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String problem;
  private final String accepted;
  private final transient List<String> suggestions;
  private final transient List<NextStep> steps;

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
    super(problem);
    this.problem = problem;
    this.accepted = accepted;
    this.suggestions = List.copyOf(suggestions);
    this.steps = List.copyOf(steps);
  }

  /** The question that is put by a text which is too long. */
  public static QueryException of(Excess excess) {
    return new QueryException(excess.problem(), excess.accepted(), List.of());
  }

  /** What was given and why it does not work. */
  public String problem() {
    return problem;
  }

  /** What is valid; empty if the problem says it. */
  public String accepted() {
    return accepted;
  }

  /** The nearest valid values, best first. */
  public List<String> suggestions() {
    return suggestions;
  }

  /** Where to ask instead; each interface has its own words for it. */
  public List<NextStep> steps() {
    return steps;
  }

  /** All of it in one line, but for the steps. */
  @Override
  public String getMessage() {
    StringBuilder line = new StringBuilder(problem);
    if (!accepted.isEmpty()) {
      line.append(' ').append(accepted);
    }
    if (!suggestions.isEmpty()) {
      line.append(" Nearest: ").append(String.join(", ", suggestions)).append('.');
    }
    return line.toString();
  }
}
