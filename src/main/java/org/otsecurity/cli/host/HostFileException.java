package org.otsecurity.cli.host;

import java.io.Serial;
import java.util.List;
import org.otsecurity.text.ExplainedException;

/** A configuration file that is left as it is: says why, and what to do by hand. */
public final class HostFileException extends ExplainedException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  /**
   * @param problem what is wrong, with the line where there is one
   * @param remedy what to do about it; may be empty
   */
  HostFileException(String problem, String remedy) {
    this(problem, remedy, List.of());
  }

  /**
   * @param lines what to put in by hand, line by line
   */
  HostFileException(String problem, String remedy, List<String> lines) {
    super(problem, remedy);
    this.lines = List.copyOf(lines);
  }

  @Override
  public List<String> details() {
    return lines;
  }
}
