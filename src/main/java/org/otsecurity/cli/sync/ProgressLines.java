package org.otsecurity.cli.sync;

import java.io.PrintStream;
import org.otsecurity.ingest.sync.Progress;

/** Progress where nobody watches: a line per file and per fault. */
final class ProgressLines implements Progress {
  private final PrintStream err;

  ProgressLines(PrintStream err) {
    this.err = err;
  }

  @Override
  public void start(String file, long bytes) {
    err.println("Fetching " + file + (bytes < 0 ? "" : ", " + (bytes + 1023) / 1024 + " KiB"));
  }

  @Override
  public void reached(long bytes) {}

  @Override
  public void end() {}

  @Override
  public void say(String line) {
    err.println(line);
  }
}
