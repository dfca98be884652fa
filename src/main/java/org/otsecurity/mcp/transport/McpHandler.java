package org.otsecurity.mcp.transport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ClientRequests;
import org.otsecurity.mcp.protocol.Connection;
import org.otsecurity.mcp.protocol.ErrorCode;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.Message;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.Reply;

/** Answers {@code /mcp} and {@code /health}. */
final class McpHandler extends Handler.Abstract {
  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream";

  private final McpServer server;
  private final Duration requestTime;
  private final long keepAliveMillis;
  private final ClientRequests clientRequests = new ClientRequests();
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch stopping = new CountDownLatch(1);

  McpHandler(McpServer server, Duration requestTime, long keepAliveMillis) {
    this.server = server;
    this.requestTime = requestTime;
    this.keepAliveMillis = keepAliveMillis;
  }

  /** Ends the streams that wait for changes, which would hold up the end of the server. */
  void endSubscriptions() {
    stopping.countDown();
    clientRequests.close();
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    String path = request.getHttpURI().getCanonicalPath();
    if ("/mcp".equals(path)) {
      HttpReply reply = new HttpReply(response, callback, accepts(request.getHeaders(), EVENTS));
      if (allows(request, HttpMethod.POST, response, reply)) {
        post(request, reply);
      }
      return true;
    }
    if ("/health".equals(path)) {
      HttpReply reply = new HttpReply(response, callback, false);
      if (allows(request, HttpMethod.GET, response, reply)) {
        reply.end(HttpStatus.OK_200, Json.object().put("status", "ok"));
      }
      return true;
    }
    return false;
  }

  /** Turns away other methods: GET and DELETE belonged to sessions, which we do not have. */
  private static boolean allows(
      Request request, HttpMethod method, Response response, HttpReply reply) {
    if (method.is(request.getMethod())) {
      return true;
    }
    response.getHeaders().put(HttpHeader.ALLOW, method.asString());
    refuse(reply, HttpStatus.METHOD_NOT_ALLOWED_405, "Use " + method.asString());
    return false;
  }

  private void post(Request request, HttpReply reply) {
    HttpFields headers = request.getHeaders();
    if (!mediaType(headers.get(HttpHeader.CONTENT_TYPE)).equals(JSON)) {
      refuse(reply, HttpStatus.UNSUPPORTED_MEDIA_TYPE_415, "The content type must be " + JSON);
      return;
    }
    boolean takesJson = accepts(headers, JSON);
    if (!takesJson && !accepts(headers, EVENTS)) {
      refuse(reply, HttpStatus.NOT_ACCEPTABLE_406, "Accept " + JSON + " and " + EVENTS);
      return;
    }
    try {
      Optional<byte[]> body = body(request);
      if (body.isEmpty()) {
        refuse(
            reply,
            HttpStatus.PAYLOAD_TOO_LARGE_413,
            "The body exceeds " + Json.MAX_MESSAGE_BYTES + " bytes");
        return;
      }
      // From here on our own bound holds, and a stream may be silent for longer than a connection.
      request.addIdleTimeoutListener(timeout -> false);
      if (!takesJson) {
        reply.openStream();
      }
      answer(Message.parse(body.get(), 0, body.get().length), new RequestHeaders(headers), reply);
    } catch (IOException e) {
      refuse(reply, HttpStatus.REQUEST_TIMEOUT_408, "The body did not arrive in time");
    }
  }

  private void answer(Message message, RequestHeaders headers, HttpReply reply) {
    Connection connection =
        new Connection(
            headers.declared().orElse(ProtocolRevision.R2025_11_25), reply, clientRequests);
    if (message instanceof Message.Request request) {
      boolean stateless = headers.isStateless(request);
      Optional<Reply> problem = headers.problem(request);
      if (problem.isPresent()) {
        end(reply, problem.get(), stateless);
        return;
      }
      Optional<Reply> answer = handle(message, connection, Optional.of(request));
      if (answer.isPresent()) {
        end(reply, answer.get(), stateless);
      } else {
        keepOpen(connection, reply);
      }
      return;
    }
    handle(message, connection, Optional.empty())
        .ifPresentOrElse(
            answer -> end(reply, answer, false), () -> reply.end(HttpStatus.ACCEPTED_202));
  }

  /** Lets the server answer within the time it has. */
  private Optional<Reply> handle(
      Message message, Connection connection, Optional<Message.Request> request) {
    Future<Optional<Reply>> work = workers.submit(() -> server.handle(message, connection));
    try {
      return work.get(requestTime.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      connection.cancelAll();
      return request.map(late ->
          Reply.abandoned(late.id(), "No answer within " + requestTime.toSeconds() + " seconds"));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      connection.cancelAll();
      return request.map(stopped -> Reply.abandoned(stopped.id(), "The server is stopping"));
    } catch (ExecutionException e) {
      throw new IllegalStateException("The server let an exception out", e);
    }
  }

  /** Holds the stream of a client that listens for changes, until either side leaves. */
  private void keepOpen(Connection connection, HttpReply reply) {
    try {
      while (connection.hasSubscriptions()) {
        if (stopping.await(keepAliveMillis, TimeUnit.MILLISECONDS)) {
          List<Reply> last = server.endSubscriptions(connection);
          last.forEach(end -> reply.end(HttpStatus.OK_200, end.body()));
        } else if (!reply.keepAlive()) {
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reply.end(HttpStatus.ACCEPTED_202);
  }

  private static void end(HttpReply reply, Reply answer, boolean stateless) {
    int code = answer.errorCode().orElse(0);
    int status = HttpStatus.OK_200;
    if (answer.refused() && code != ErrorCode.METHOD_NOT_FOUND) {
      status = HttpStatus.BAD_REQUEST_400;
    } else if (answer.refused() && stateless) {
      // In the earlier era 404 would mean that a session has ended.
      status = HttpStatus.NOT_FOUND_404;
    }
    reply.end(status, answer.body());
  }

  private static void refuse(HttpReply reply, int status, String problem) {
    reply.end(status, Reply.refusal(Optional.empty(), problem).body());
  }

  /** Reads the body; nothing if it is too large. */
  private Optional<byte[]> body(Request request) throws IOException {
    if (request.getLength() > Json.MAX_MESSAGE_BYTES) {
      return Optional.empty();
    }
    long end = System.nanoTime() + requestTime.toNanos();
    ByteArrayOutputStream body = new ByteArrayOutputStream(4096);
    byte[] chunk = new byte[8192];
    try (InputStream in = Content.Source.asInputStream(request)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        body.write(chunk, 0, read);
        if (body.size() > Json.MAX_MESSAGE_BYTES) {
          return Optional.empty();
        }
        if (System.nanoTime() - end > 0) {
          throw new IOException("The body is too slow");
        }
      }
    }
    return Optional.of(body.toByteArray());
  }

  /** Tells whether a client takes a media type. One that does not say takes JSON. */
  private static boolean accepts(HttpFields headers, String type) {
    List<String> accepted = headers.getQualityCSV(HttpHeader.ACCEPT);
    if (accepted.isEmpty()) {
      return type.equals(JSON);
    }
    String family = type.substring(0, type.indexOf('/')) + "/*";
    return accepted.stream()
        .map(McpHandler::mediaType)
        .anyMatch(given -> given.equals(type) || given.equals("*/*") || given.equals(family));
  }

  private static String mediaType(@Nullable String header) {
    if (header == null) {
      return "";
    }
    int parameters = header.indexOf(';');
    return (parameters < 0 ? header : header.substring(0, parameters))
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
