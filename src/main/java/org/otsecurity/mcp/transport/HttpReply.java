package org.otsecurity.mcp.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Outlet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The response to one HTTP request.
 *
 * <p>It is plain JSON, unless a message of ours has to go out before the reply or the client takes
 * nothing but a stream: then it becomes a stream of events. May be used by several threads; after
 * the end everything is dropped.
 */
final class HttpReply implements Outlet {
  private static final byte[] EVENT_START =
      "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] SIGN_OF_LIFE = {':', '\n', '\n'};
  private static final byte[] EVENT_END = {'\n', '\n'};

  private final Response response;
  private final Callback callback;
  private final boolean takesStream;
  private boolean streaming;
  private boolean ended;

  HttpReply(Response response, Callback callback, boolean takesStream) {
    this.response = response;
    this.callback = callback;
    this.takesStream = takesStream;
  }

  @Override
  public synchronized boolean send(ObjectNode message) {
    if (ended || !takesStream) {
      return false;
    }
    openStream();
    return write(event(ByteBuffer.wrap(Json.bytes(message))), false);
  }

  /** Shows that the stream is alive. Returns false if nobody reads it any more. */
  synchronized boolean keepAlive() {
    return !ended && write(ByteBuffer.wrap(SIGN_OF_LIFE), false);
  }

  /** Makes the response a stream, whatever comes. */
  synchronized void openStream() {
    if (streaming) {
      return;
    }
    streaming = true;
    response.setStatus(HttpStatus.OK_200);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    // Keeps proxies from holding events back.
    response.getHeaders().put("X-Accel-Buffering", "no");
  }

  /** Turns away other methods: GET and DELETE belonged to sessions, which we do not have. */
  boolean allows(Request request, HttpMethod method) {
    if (method.is(request.getMethod())) {
      return true;
    }
    response.getHeaders().put(HttpHeader.ALLOW, method.asString());
    refuse(HttpStatus.METHOD_NOT_ALLOWED_405, "Use " + method.asString());
    return false;
  }

  /** Turns the request away. To be used before anything else. */
  synchronized void refuse(int status, String problem) {
    ended = true;
    Refusal.write(response, callback, status, problem);
  }

  /** Sends the reply and ends the response. The status only matters while it is not a stream. */
  void end(int status, JsonNode body) {
    end(status, ByteBuffer.wrap(Json.bytes(body)));
  }

  /** Sends the reply, which is JSON, and ends the response. */
  synchronized void end(int status, ByteBuffer json) {
    if (ended) {
      return;
    }
    if (streaming) {
      finish(event(json));
      return;
    }
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    Refusal.sayWhenToRetry(response, status);
    finish(json);
  }

  /** Ends the response without a body. */
  synchronized void end(int status) {
    if (ended) {
      return;
    }
    if (!streaming) {
      response.setStatus(status);
    }
    finish(BufferUtil.EMPTY_BUFFER);
  }

  /** Drops the response and its connection, because the client has left. */
  synchronized void abort() {
    if (!ended) {
      ended = true;
      callback.failed(new EofException("The client has left"));
    }
  }

  private void finish(ByteBuffer last) {
    if (write(last, true)) {
      ended = true;
      callback.succeeded();
    }
  }

  private boolean write(ByteBuffer bytes, boolean last) {
    try {
      Content.Sink.write(response, last, bytes);
      return true;
    } catch (IOException e) {
      ended = true;
      callback.failed(e);
      return false;
    }
  }

  private static ByteBuffer event(ByteBuffer json) {
    return ByteBuffer.allocate(EVENT_START.length + json.remaining() + EVENT_END.length)
        .put(EVENT_START)
        .put(json)
        .put(EVENT_END)
        .flip();
  }
}
