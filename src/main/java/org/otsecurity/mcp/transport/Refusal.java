package org.otsecurity.mcp.transport;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Reply;

/**
 * Turns HTTP requests away in the protocol's form: a JSON-RPC error without id, as the
 * specification suggests (2026-07-28, transports).
 */
final class Refusal implements Request.Handler {
  /** How soon a client that was turned away for lack of room may try again. */
  private static final String RETRY_SECONDS = "1";

  private final int status;
  private final String problem;

  /** Refuses every request in the same way. */
  Refusal(int status, String problem) {
    this.status = status;
    this.problem = problem;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    write(response, callback, status, problem);
    return true;
  }

  /** Says in a header when to try again, if the status is about a lack of room. */
  static void sayWhenToRetry(Response response, int status) {
    if (status == HttpStatus.SERVICE_UNAVAILABLE_503
        || status == HttpStatus.TOO_MANY_REQUESTS_429) {
      response.getHeaders().put(HttpHeader.RETRY_AFTER, RETRY_SECONDS);
    }
  }

  static void write(Response response, Callback callback, int status, String problem) {
    response.setStatus(status);
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    sayWhenToRetry(response, status);
    byte[] body = Json.bytes(Reply.refusal(Optional.empty(), problem).body());
    response.write(true, ByteBuffer.wrap(body), callback);
  }
}
