package org.otsecurity.ingest;

import java.io.Serial;
import java.util.List;
import org.otsecurity.source.licensed.Problem;

/** Files or a data home that cannot be used as they are. Nothing was changed. */
public final class IngestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final transient String remedy;

  /** Files are refused. */
  IngestException(List<Problem> problems) {
    super(
        problems.size() == 1
            ? "1 problem, nothing was changed."
            : problems.size() + " problems, nothing was changed.");
    this.problems = List.copyOf(problems);
    this.remedy = "";
  }

  /** Something else stands in the way. */
  IngestException(String problem, String remedy) {
    super(problem);
    this.problems = List.of();
    this.remedy = remedy;
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
