package org.otsecurity.cli;

import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.otsecurity.ingest.sync.Progress;

/** Progress on a terminal: a bar per file. */
final class ProgressBars implements Progress {
  private static final int UPDATE_MILLIS = 200;

  private final PrintStream err;
  private final int columns;
  private @Nullable ProgressBar bar;

  ProgressBars(PrintStream err, int columns) {
    this.err = err;
    this.columns = columns;
  }

  @Override
  public void start(String file, long bytes) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(file.length() > 40 ? file.substring(0, 39) + "…" : file)
            .setInitialMax(bytes)
            .setUnit(" KiB", 1024)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(UPDATE_MILLIS)
            .setConsumer(
                new DelegatingProgressBarConsumer(
                    line -> err.print("\r" + line), Math.max(40, columns - 1)))
            .build();
  }

  @Override
  public void reached(long bytes) {
    ProgressBar current = bar;
    if (current != null) {
      current.stepTo(bytes);
    }
  }

  @Override
  public void end() {
    ProgressBar current = bar;
    if (current != null) {
      current.close();
      err.println();
      bar = null;
    }
  }

  @Override
  public void say(String line) {
    err.println(line);
  }
}
