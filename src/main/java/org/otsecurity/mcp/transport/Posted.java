package org.otsecurity.mcp.transport;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpStatus;
import org.jspecify.annotations.Nullable;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Connection;
import org.otsecurity.mcp.protocol.ErrorCode;
import org.otsecurity.mcp.protocol.Message;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.Reply;

/**
 * One message that was posted, from its bytes to its answer.
 *
 * <p>Two threads share it: one works, the other waits for the work and for the client. When the
 * client leaves or the time is up, the waiting one interrupts the working one.
 */
final class Posted {
  private static final String LISTEN = "subscriptions/listen";

  private final Desk desk;
  private final RequestHeaders headers;
  private final HttpReply reply;
  private final PacedEndPoint endPoint;
  private final boolean takesJson;

  /** Opens when the client has left, or the server ends the streams. */
  private final CountDownLatch end = new CountDownLatch(1);

  private volatile @Nullable Message message;
  private volatile @Nullable Connection connection;

  Posted(
      Desk desk,
      RequestHeaders headers,
      HttpReply reply,
      PacedEndPoint endPoint,
      boolean takesJson) {
    this.desk = desk;
    this.headers = headers;
    this.reply = reply;
    this.endPoint = endPoint;
    this.takesJson = takesJson;
  }

  /** What became of a message. */
  private sealed interface Outcome {
    /** It has an answer. */
    record Answered(int status, ByteBuffer json) implements Outcome {}

    /** It needs no answer. */
    record Accepted() implements Outcome {}

    /** The client listens for changes. */
    record Listening() implements Outcome {}
  }

  /** Answers a body, and gives it back. Returns when the answer is out. */
  void answer(Body body) {
    try (body) {
      Future<Outcome> work = desk.calls().submit(body, () -> work(body));
      deliver(await(work, body));
    } catch (RejectedExecutionException e) {
      reply.refuse(
          HttpStatus.SERVICE_UNAVAILABLE_503, "As many calls wait as the server keeps; try again");
    } finally {
      desk.listeners().remove(end);
    }
  }

  private Outcome work(Body body) {
    Message read;
    try (body) {
      read = Message.parse(body.bytes(), 0, body.length());
    }
    message = read;
    if (desk.listeners().haveEnded()) {
      // Its turn came because the call before it was stopped with the server.
      return unavailable(read, "The server is stopping");
    }
    Connection opened =
        new Connection(
            headers.declared().orElse(ProtocolRevision.R2025_11_25), reply, desk.clientRequests());
    connection = opened;
    if (!(read instanceof Message.Request request)) {
      return desk.server()
          .handle(read, opened)
          .map(answer -> answered(answer, false))
          .orElseGet(Outcome.Accepted::new);
    }
    boolean stateless = headers.isStateless(request);
    Optional<Reply> problem = headers.problem(request);
    if (problem.isPresent()) {
      return answered(problem.get(), stateless);
    }
    if (request.method().equals(LISTEN) && !desk.listeners().take(end)) {
      return unavailable(request, "As many clients listen as the server keeps; ask again later");
    }
    return desk.server()
        .handle(request, opened)
        .map(answer -> answered(answer, stateless))
        .orElseGet(Outcome.Listening::new);
  }

  private static Outcome answered(Reply answer, boolean stateless) {
    int code = answer.errorCode().orElse(0);
    int status = HttpStatus.OK_200;
    if (answer.refused() && code != ErrorCode.METHOD_NOT_FOUND) {
      status = HttpStatus.BAD_REQUEST_400;
    } else if (answer.refused() && stateless) {
      // In the earlier era 404 would mean that a session has ended.
      status = HttpStatus.NOT_FOUND_404;
    }
    return new Outcome.Answered(status, ByteBuffer.wrap(Json.bytes(answer.body())));
  }

  /** Says of every request in a message that there is no room for it. */
  private static Outcome unavailable(@Nullable Message refused, String problem) {
    Reply answer =
        Optional.ofNullable(refused)
            .flatMap(known -> known.abandoned(problem))
            .orElseGet(() -> Reply.refusal(Optional.empty(), problem));
    return new Outcome.Answered(
        HttpStatus.SERVICE_UNAVAILABLE_503, ByteBuffer.wrap(Json.bytes(answer.body())));
  }

  /** Waits for the work, and stops it if nobody waits for its result any more. */
  private Outcome await(Future<Outcome> work, Body body) {
    HttpLimits.Times times = desk.limits().times();
    long patience = Math.min(times.unattended().toMillis(), times.request().toMillis());
    try {
      return outcome(work, patience);
    } catch (CancellationException e) {
      return stopping(work);
    } catch (TimeoutException e) {
      return awaitWatching(work, body, times.request().toMillis() - patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stopping(work);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  /**
   * Waits for the outcome of the work. Work that was stopped may still end by itself, with nothing
   * to answer, before its thread hears that it is cancelled: that is no outcome.
   */
  private Outcome outcome(Future<Outcome> work, long millis)
      throws InterruptedException, ExecutionException, TimeoutException {
    Outcome outcome = work.get(millis, TimeUnit.MILLISECONDS);
    Connection opened = connection;
    if (outcome instanceof Outcome.Listening && opened != null && opened.isAbandoned()) {
      throw new CancellationException("the call was stopped");
    }
    return outcome;
  }

  private Outcome awaitWatching(Future<Outcome> work, Body body, long millis) {
    endPoint.watch(() -> {
      stop(work);
      end.countDown();
    });
    try {
      return outcome(work, millis);
    } catch (CancellationException e) {
      // A client that only closed its sending side can still hear of it.
      return desk.listeners().haveEnded()
          ? stopping(work)
          : givenUp(body, "Given up: the client closed its side of the connection");
    } catch (TimeoutException e) {
      stop(work);
      long seconds = desk.limits().times().request().toSeconds();
      return message == null
          ? unavailable(null, "No turn for this call within " + seconds + " seconds; try again")
          : givenUp(body, "No answer within " + seconds + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return stopping(work);
    } catch (ExecutionException e) {
      throw failure(e);
    }
  }

  /** Says of every request in the message that it was given up. */
  private Outcome givenUp(Body body, String problem) {
    Message asked = message;
    if (asked == null) {
      // It had no turn yet, so nobody has read whom to tell.
      asked = Message.parse(body.bytes(), 0, body.length());
    }
    return Optional.of(asked)
        .flatMap(known -> known.abandoned(problem))
        .map(answer -> answered(answer, false))
        .orElseGet(Outcome.Accepted::new);
  }

  private Outcome stopping(Future<Outcome> work) {
    stop(work);
    return unavailable(message, "The server is stopping");
  }

  private void stop(Future<Outcome> work) {
    Connection opened = connection;
    if (opened != null) {
      opened.cancelAll();
    }
    desk.calls().stop(work);
  }

  private static IllegalStateException failure(ExecutionException e) {
    OutOfMemory.endIfCause(e);
    return new IllegalStateException("The server let an exception out", e);
  }

  private void deliver(Outcome outcome) {
    if (!takesJson) {
      reply.openStream();
    }
    switch (outcome) {
      case Outcome.Answered answer -> send(answer);
      case Outcome.Accepted() -> reply.end(HttpStatus.ACCEPTED_202);
      case Outcome.Listening() -> keepOpen();
    }
  }

  /** Sends an answer, if there is room for it among those that wait for their readers. */
  private void send(Outcome.Answered answer) {
    int size = answer.json().remaining();
    if (size <= HttpLimits.Bytes.SMALL_ANSWER) {
      reply.end(answer.status(), answer.json());
      return;
    }
    ByteBudget budget = desk.answers();
    if (!budget.take(size)) {
      deliver(unavailable(message, "Too many answers wait for their readers; try again"));
      return;
    }
    try {
      reply.end(answer.status(), answer.json());
    } finally {
      budget.giveBack(size);
    }
  }

  /** Holds the stream of a client that listens for changes, until either side leaves. */
  private void keepOpen() {
    Connection listening = connection;
    if (listening == null || !listening.hasSubscriptions()) {
      reply.end(HttpStatus.ACCEPTED_202);
      return;
    }
    try {
      endPoint.watch(end::countDown);
      boolean ended = false;
      while (!ended) {
        ended = end.await(desk.keepAliveMillis(), TimeUnit.MILLISECONDS);
        if (!ended && !reply.keepAlive()) {
          return;
        }
      }
      if (!desk.listeners().haveEnded()) {
        reply.abort();
        return;
      }
      List<Reply> last = desk.server().endSubscriptions(listening);
      last.forEach(closing -> reply.end(HttpStatus.OK_200, closing.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reply.end(HttpStatus.ACCEPTED_202);
  }
}
