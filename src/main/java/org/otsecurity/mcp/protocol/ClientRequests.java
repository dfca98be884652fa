package org.otsecurity.mcp.protocol;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our own requests to clients that wait for an answer, in revisions before 2026-07-28.
 *
 * <p>Over HTTP the answer arrives in another request. Ids are random and long, so that they alone
 * find the waiting handler and no session is needed.
 */
public final class ClientRequests {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Map<String, CompletableFuture<ObjectNode>> waiting = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Sends a request and waits for its answer. */
  ObjectNode ask(InputRequest request, Outlet outlet) throws InterruptedException {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    String id = "server-" + HexFormat.of().formatHex(random);
    ObjectNode message =
        Json.object().put("jsonrpc", "2.0").put("id", id).put("method", request.method());
    message.set("params", request.params());
    CompletableFuture<ObjectNode> answer = new CompletableFuture<>();
    waiting.put(id, answer);
    try {
      // Looked at after the request is registered, so that close() cannot miss it.
      if (closed || !outlet.send(message)) {
        throw ProtocolException.internal(
            "The connection cannot carry " + request.method() + " to the client");
      }
      JsonNode result = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS).path("result");
      if (result instanceof ObjectNode object) {
        return object;
      }
      throw ProtocolException.internal("The client did not answer " + request.method());
    } catch (TimeoutException | ExecutionException e) {
      throw ProtocolException.internal("The client did not answer " + request.method());
    } finally {
      waiting.remove(id);
    }
  }

  void answer(Message.Answer answer) {
    CompletableFuture<ObjectNode> request = waiting.get(answer.id().asString(""));
    if (request != null) {
      request.complete(answer.body());
    }
  }

  /** Gives up all requests, waiting and future ones, because no answer can arrive any more. */
  public void close() {
    closed = true;
    waiting
        .values()
        .forEach(request -> request.completeExceptionally(new IOException("The client is gone")));
  }
}
