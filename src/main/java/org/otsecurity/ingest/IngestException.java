package org.otsecurity.ingest;

import java.io.Serial;
import java.util.List;
import org.otsecurity.source.licensed.Problem;

/** Files or a data home that cannot be used as they are. Nothing was changed. */
public final class IngestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final transient String remedy;
  private final boolean unwritable;

  /** Files are refused. */
  IngestException(List<Problem> problems) {
    super(
        problems.size() == 1
            ? "1 problem, nothing was changed."
            : problems.size() + " problems, nothing was changed.");
    this.problems = List.copyOf(problems);
    this.remedy = "";
    this.unwritable = false;
  }

  /** Something else stands in the way. */
  IngestException(String problem, String remedy) {
    this(problem, remedy, false);
  }

  private IngestException(String problem, String remedy, boolean unwritable) {
    super(problem);
    this.problems = List.of();
    this.remedy = remedy;
    this.unwritable = unwritable;
  }

  /** The data home cannot be read or changed. */
  static IngestException unwritable(String problem, String remedy) {
    return new IngestException(problem, remedy, true);
  }

  /** Whether it is the data home that cannot be read or changed, and not the files. */
  public boolean isUnwritable() {
    return unwritable;
  }

  /** What is wrong with the files, a line each; empty if it is something else. */
  public List<String> problems() {
    return problems.stream().map(Problem::line).toList();
  }

  /** What to do about it; empty if the problems say so. */
  public String remedy() {
    return remedy;
  }
}
