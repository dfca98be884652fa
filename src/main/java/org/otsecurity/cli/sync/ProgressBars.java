package org.otsecurity.cli.sync;

import java.io.PrintStream;
import org.otsecurity.ingest.sync.Progress;

/** Progress on a terminal: a line per file that is drawn over while it comes. */
final class ProgressBars implements Progress {
  private static final int NAME = 32;
  private static final int BAR = 24;
  private static final long PAUSE_NANOS = 100_000_000;

  private final PrintStream err;
  private final int columns;
  private String file = "";
  private long total = -1;
  private long reached;
  private long drawn;

  ProgressBars(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public void start(String name, long bytes) {
    file = name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
    total = bytes;
    reached = 0;
    draw();
  }

  @Override
  public void reached(long bytes) {
    reached = bytes;
    if (System.nanoTime() - drawn > PAUSE_NANOS) {
      draw();
    }
  }

  @Override
  public void end() {
    draw();
    err.println();
  }

  @Override
  public void say(String line) {
    err.println(line);
  }

  private void draw() {
    drawn = System.nanoTime();
    String line = line();
    // One column stays free: a full line would wrap, and the next one could not be drawn over it.
    err.print("\r" + line.substring(0, Math.min(line.length(), columns - 1)));
    err.flush();
  }

  private String line() {
    String size = reached / 1024 + " KiB";
    if (total <= 0) {
      return "%s  %s".formatted(file, size);
    }
    int share = Math.clamp(reached * 100 / total, 0, 100);
    int filled = BAR * share / 100;
    return "%s  [%s%s] %3d %%  %s"
        .formatted(file, "#".repeat(filled), " ".repeat(BAR - filled), share, size);
  }
}
