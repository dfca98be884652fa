package org.otsecurity.mcp.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
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
    return write(event(message), false);
  }

  /** Shows that the stream is alive. Returns false if nobody reads it any more. */
  synchronized boolean keepAlive() {
    return !ended && write(":\n\n", false);
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

  /** Sends the reply and ends the response. The status only matters while it is not a stream. */
  synchronized void end(int status, JsonNode body) {
    if (ended) {
      return;
    }
    if (streaming) {
      finish(event(body));
      return;
    }
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    finish(Json.text(body));
  }

  /** Ends the response without a body. */
  synchronized void end(int status) {
    if (ended) {
      return;
    }
    if (!streaming) {
      response.setStatus(status);
    }
    finish("");
  }

  private void finish(String last) {
    if (write(last, true)) {
      ended = true;
      callback.succeeded();
    }
  }

  private boolean write(String text, boolean last) {
    try {
      Content.Sink.write(response, last, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
      return true;
    } catch (IOException e) {
      ended = true;
      callback.failed(e);
      return false;
    }
  }

  private static String event(JsonNode message) {
    return "event: message\ndata: " + Json.text(message) + "\n\n";
  }
}
