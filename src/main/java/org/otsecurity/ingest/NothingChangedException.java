package org.otsecurity.ingest;

import java.io.Serial;
import java.util.List;
import org.otsecurity.text.ExplainedException;

/** Something stands in the way of what was asked; the data home is as it was before. */
public abstract class NothingChangedException extends ExplainedException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> details;
  private final boolean unwritable;

  /**
   * @param problem what stands in the way
   * @param details what is wrong with files, a line each; may be empty
   * @param remedy what to do about it; empty if the problems say so
   * @param unwritable whether it is a place of this machine that cannot be read or changed
   */
  protected NothingChangedException(
      String problem, List<String> details, String remedy, boolean unwritable) {
    super(problem, remedy);
    this.details = List.copyOf(details);
    this.unwritable = unwritable;
  }

  @Override
  public List<String> details() {
    return details;
  }

  /** Whether it is a place of this machine that cannot be read or changed, and not the files. */
  public boolean isUnwritable() {
    return unwritable;
  }
}
