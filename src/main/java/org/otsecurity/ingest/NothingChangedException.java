package org.otsecurity.ingest;

import java.io.Serial;
import java.util.List;

/** Something stands in the way of what was asked; the data home is as it was before. */
public abstract class NothingChangedException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> problems;
  private final transient String remedy;
  private final boolean unwritable;

  /**
   * @param problem what stands in the way
   * @param problems what is wrong with files, a line each; may be empty
   * @param remedy what to do about it; empty if the problems say so
   * @param unwritable whether it is a place of this machine that cannot be read or changed
   */
  protected NothingChangedException(
      String problem, List<String> problems, String remedy, boolean unwritable) {
    super(problem);
    this.problems = List.copyOf(problems);
    this.remedy = remedy;
    this.unwritable = unwritable;
  }

  /** What stands in the way, in one sentence. */
  public String problem() {
    return String.valueOf(getMessage());
  }

  /** What is wrong with files, a line each; empty if it is something else. */
  public List<String> problems() {
    return problems;
  }

  /** What to do about it; empty if the problems say so. */
  public String remedy() {
    return remedy;
  }

  /** Whether it is a place of this machine that cannot be read or changed, and not the files. */
  public boolean isUnwritable() {
    return unwritable;
  }
}
