package org.otsecurity.mcp.transport;

/**
 * Ends the process when its memory is used up.
 *
 * <p>Whatever goes on after that goes on half: threads are gone, locks may be held, answers are
 * missing, and a supervisor that could start it anew sees a process that lives. The launcher lets
 * the virtual machine itself do this; here it is done for programs that are started without it.
 */
final class OutOfMemory {
  private static final int INTERNAL_ERROR = 70;

  private OutOfMemory() {}

  /** Ends the process if this is, or was caused by, a lack of memory. */
  static void endIfCause(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof OutOfMemoryError) {
        end();
      }
    }
  }

  private static void end() {
    try {
      System.getLogger(OutOfMemory.class.getName())
          .log(System.Logger.Level.ERROR, "Out of memory: the process ends");
    } finally {
      // Without the hooks of an orderly end, which need memory and may wait for a thread that died.
      Runtime.getRuntime().halt(INTERNAL_ERROR);
    }
  }
}
