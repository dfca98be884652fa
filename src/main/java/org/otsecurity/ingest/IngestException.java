package org.otsecurity.ingest;

import java.io.Serial;
import java.util.List;
import org.otsecurity.source.licensed.Problem;

/** Files or a data home that cannot be used as they are. Nothing was changed. */
public final class IngestException extends NothingChangedException {
  @Serial private static final long serialVersionUID = 1L;

  /** Files are refused. */
  IngestException(List<Problem> problems) {
    super(
        problems.size() == 1
            ? "1 problem, nothing was changed."
            : problems.size() + " problems, nothing was changed.",
        problems.stream().map(Problem::line).toList(),
        "",
        false);
  }

  /** Something else stands in the way. */
  IngestException(String problem, String remedy) {
    this(problem, remedy, false);
  }

  private IngestException(String problem, String remedy, boolean unwritable) {
    super(problem, List.of(), remedy, unwritable);
  }

  /** The data home cannot be read or changed. */
  static IngestException unwritable(String problem, String remedy) {
    return new IngestException(problem, remedy, true);
  }
}
