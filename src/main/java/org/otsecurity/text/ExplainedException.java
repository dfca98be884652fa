package org.otsecurity.text;

import java.io.Serial;
import java.util.List;

/**
 * Something that cannot be done, told so that whoever asked can put it right. Every interface turns
 * it into its own form in one place.
 */
public abstract class ExplainedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final String problem;
  private final String remedy;

  /**
   * @param problem what is wrong, in one or two sentences
   * @param remedy what is valid, or what to do about it; empty if the problem says so
   */
  protected ExplainedException(String problem, String remedy) {
    super(problem);
    this.problem = problem;
    this.remedy = remedy;
  }

  /** What is wrong. */
  public final String problem() {
    return problem;
  }

  /** What is valid, or what to do about it; empty if the problem says so. */
  public final String remedy() {
    return remedy;
  }

  /** What is wrong with each of several things, a line each; empty if it is one thing. */
  public List<String> details() {
    return List.of();
  }

  /** What is wrong and what to do about it, in one line. */
  public final String explanation() {
    return remedy.isEmpty() ? problem : problem + " " + remedy;
  }
}
