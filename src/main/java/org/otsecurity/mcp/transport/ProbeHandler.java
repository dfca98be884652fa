package org.otsecurity.mcp.transport;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers {@code /health}, whether the process lives, and {@code /ready}, whether calls are
 * answered.
 */
final class ProbeHandler extends Handler.Abstract {
  private final Readiness readiness;
  private final BooleanSupplier crowded;
  private final Duration limit;

  /** One question at a time, however many ask; its permit comes back when it truly ends. */
  private final Semaphore asking = new Semaphore(1);

  private @Nullable Future<?> asked;
  private volatile String lastProblem = "";

  /**
   * Makes a handler.
   *
   * @param crowded tells whether further calls would be refused
   */
  ProbeHandler(Readiness readiness, BooleanSupplier crowded, Duration limit) {
    this.readiness = readiness;
    this.crowded = crowded;
    this.limit = limit;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getCanonicalPath();
    boolean ready = "/ready".equals(path);
    if (!ready && !"/health".equals(path)) {
      return false;
    }
    HttpReply reply = new HttpReply(response, callback, false);
    if (!reply.allows(request, HttpMethod.GET)) {
      return true;
    }
    Optional<String> problem = ready ? problem() : Optional.empty();
    ObjectNode body = Json.object();
    if (problem.isPresent()) {
      body.put("status", "unavailable").put("problem", problem.get());
      reply.end(HttpStatus.SERVICE_UNAVAILABLE_503, body);
    } else {
      reply.end(HttpStatus.OK_200, body.put("status", ready ? "ready" : "ok"));
    }
    return true;
  }

  private Optional<String> problem() {
    String found =
        crowded.getAsBoolean() ? "As many calls wait as the server keeps" : databaseProblem();
    if (!found.equals(lastProblem)) {
      lastProblem = found;
      System.getLogger(ProbeHandler.class.getName())
          .log(
              System.Logger.Level.WARNING, found.isEmpty() ? "Ready again" : "Not ready: " + found);
    }
    return Optional.of(found).filter(text -> !text.isEmpty());
  }

  private String databaseProblem() {
    String late = "The database did not answer within " + limit.toMillis() + " ms";
    Optional<Future<?>> question = ask();
    if (question.isEmpty()) {
      return late + ", and the question still waits";
    }
    try {
      question.get().get(limit.toMillis(), TimeUnit.MILLISECONDS);
      return "";
    } catch (TimeoutException e) {
      question.get().cancel(true);
      return late;
    } catch (CancellationException e) {
      return late;
    } catch (ExecutionException e) {
      OutOfMemory.endIfCause(e);
      return "The database cannot be read";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "The server is stopping";
    }
  }

  /** Returns the question that is being asked; nothing if one was given up and has not ended. */
  private synchronized Optional<Future<?>> ask() {
    if (!asking.tryAcquire()) {
      return Optional.<Future<?>>ofNullable(asked).filter(running -> !running.isDone());
    }
    FutureTask<?> question =
        new FutureTask<>(() -> {
          try {
            readiness.check();
            return true;
          } finally {
            asking.release();
          }
        });
    asked = question;
    Thread.ofPlatform().name("readiness").daemon().start(question);
    return Optional.of(question);
  }
}
