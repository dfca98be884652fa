package org.otsecurity.install;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.otsecurity.store.StoreException;

/**
 * Compares the database of a server once it has answered, so that no start waits for it: first size
 * and CRC-32, which take milliseconds, and the SHA-256 when the server has lived for a while. Its
 * thread gives way to those that answer.
 */
public final class LateVerification {
  private final Verification verification;
  private final Duration rest;
  private final Consumer<String> remark;
  private final Consumer<String> refusal;
  private @Nullable Thread thread;
  private boolean ending;

  /**
   * @param rest between the two comparisons; a session that is shorter goes without the second one,
   *     which costs as much processor time as half a start
   * @param remark told in one line what cannot be known
   * @param refusal told why the server may answer no more; it ends the server
   */
  public LateVerification(
      Verification verification, Duration rest, Consumer<String> remark, Consumer<String> refusal) {
    this.verification = verification;
    this.rest = rest;
    this.remark = remark;
    this.refusal = refusal;
  }

  /** Starts it. */
  @SuppressWarnings("ThreadPriorityCheck") // A wish, and nothing depends on its being granted.
  public synchronized void start() {
    if (thread == null) {
      Thread started = new Thread(this::run, "verification");
      started.setDaemon(true);
      started.setPriority(Thread.MIN_PRIORITY);
      started.start();
      thread = started;
    }
  }

  /**
   * Ends it, if it was started, but not amid a comparison: a short session must not end well on a
   * database that differs.
   */
  public void end() {
    Thread started;
    synchronized (this) {
      started = thread;
      ending = true;
      notifyAll();
    }
    if (started != null) {
      try {
        started.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    try {
      Verification.Verdict verdict = verification.compareRoughly();
      if (verdict == Verification.Verdict.SAME && rested()) {
        verdict = verification.compare().verdict();
      }
      if (verdict == Verification.Verdict.DIFFERENT) {
        refusal.accept(verification.refusal().explanation());
      } else if (verdict == Verification.Verdict.NOT_KNOWN) {
        remark.accept(Verification.NOT_COMPARED);
      }
    } catch (StoreException e) {
      refusal.accept(e.explanation());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean rested() throws InterruptedException {
    long end = System.nanoTime() + rest.toNanos();
    for (long left = rest.toNanos(); left > 0 && !ending; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return !ending;
  }
}
