package org.otsecurity.mcp.protocol;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts stack traces down for the log: one of a runaway recursion has a thousand lines, and whoever
 * can cause it could fill a disk.
 */
final class ShortTrace {
  private static final int MAX_FRAMES = 24;
  private static final int MAX_CAUSES = 64;

  private ShortTrace() {}

  /** Shortens the stack traces of a failure and its causes, and returns it. */
  static Throwable of(Throwable failure) {
    @Nullable Throwable each = failure;
    for (int depth = 0; each != null && depth <= MAX_CAUSES; depth++) {
      StackTraceElement[] frames = each.getStackTrace();
      if (frames.length > MAX_FRAMES) {
        each.setStackTrace(Arrays.copyOf(frames, MAX_FRAMES));
      }
      each = each.getCause();
    }
    return failure;
  }
}
