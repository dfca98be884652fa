package org.otsecurity.mcp.protocol;

import java.util.Optional;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request as its handler sees it, beyond its arguments: the way back to the client while the work
 * goes on.
 */
public final class Exchange {
  private final ProtocolRevision revision;
  private final Connection connection;
  private final boolean mayLog;
  private final JsonNode meta;
  private final ObjectNode inputResponses;
  private final Optional<String> requestState;
  private final Running running;

  private Exchange(
      ProtocolRevision revision,
      Connection connection,
      boolean mayLog,
      JsonNode meta,
      ObjectNode inputResponses,
      Optional<String> requestState,
      Running running) {
    this.revision = revision;
    this.connection = connection;
    this.mayLog = mayLog;
    this.meta = meta;
    this.inputResponses = inputResponses;
    this.requestState = requestState;
    this.running = running;
  }

  static Exchange of(
      Message.Request request,
      ProtocolRevision revision,
      Connection connection,
      boolean mayLog,
      Running running) {
    return new Exchange(
        revision,
        connection,
        mayLog,
        request.params().path("_meta"),
        inputResponses(request.params()),
        requestState(request.params()),
        running);
  }

  /** Returns the same exchange with the client's answers. */
  Exchange with(ObjectNode responses, Optional<String> state) {
    return new Exchange(revision, connection, mayLog, meta, responses, state, running);
  }

  /** Tells the client how far the work is, if it asked to know. Progress only ever grows. */
  public void progress(double progress, double total, String message) {
    JsonNode token = meta.path("progressToken");
    if (!Message.isId(token)) {
      return;
    }
    ObjectNode params = Json.object();
    params.set("progressToken", token);
    params.put("progress", progress).put("total", total);
    if (!message.isEmpty()) {
      params.put("message", message);
    }
    notify("notifications/progress", params);
  }

  /**
   * Sends the client a log message, if the server declares logs and the client wants this level.
   */
  public void log(LogLevel level, String message) {
    boolean wanted =
        revision.isStateless()
            ? LogLevel.find(meta.path(ProtocolRevision.LOG_LEVEL_KEY).asString(""))
                .filter(least -> level.compareTo(least) >= 0)
                .isPresent()
            : level.compareTo(connection.logLevel()) >= 0;
    if (mayLog && wanted) {
      notify(
          "notifications/message",
          Json.object().put("level", level.wireName()).put("data", message));
    }
  }

  /** Tells whether nobody waits for the result any more. Long work looks at this now and then. */
  public boolean isCancelled() {
    return running.isCancelled();
  }

  /** Returns the revision of this request. */
  public ProtocolRevision revision() {
    return revision;
  }

  /**
   * Tells whether the client can do this, such as {@code elicitation}. Unknown counts as yes before
   * 2026-07-28.
   */
  public boolean clientHas(String capability) {
    if (revision.isStateless()) {
      return meta.path(ProtocolRevision.CAPABILITIES_KEY).has(capability);
    }
    return connection.capabilities().map(known -> known.has(capability)).orElse(true);
  }

  /**
   * Returns the client's answers to an {@link InputRequired}, by its keys; every value is an
   * object.
   */
  public ObjectNode inputResponses() {
    return inputResponses;
  }

  /**
   * Returns the state that an {@link InputRequired} gave to the client, as the client sent it back.
   */
  public Optional<String> requestState() {
    return requestState;
  }

  Connection connection() {
    return connection;
  }

  private void notify(String method, ObjectNode params) {
    ObjectNode message = Json.object().put("jsonrpc", "2.0").put("method", method);
    message.set("params", params);
    if (!isCancelled()) {
      connection.send(message);
    }
  }

  private static ObjectNode inputResponses(ObjectNode params) {
    JsonNode responses = params.path("inputResponses");
    if (responses.isMissingNode()) {
      return Json.object();
    }
    if (responses instanceof ObjectNode object
        && object.valueStream().allMatch(JsonNode::isObject)) {
      return object;
    }
    throw ProtocolException.invalidParams(
        "inputResponses must be an object whose values are the client's results");
  }

  private static Optional<String> requestState(ObjectNode params) {
    JsonNode state = params.path("requestState");
    if (state.isMissingNode()) {
      return Optional.empty();
    }
    if (!state.isString()) {
      throw ProtocolException.invalidParams("requestState must be the text that the server sent");
    }
    return Optional.of(state.stringValue());
  }
}
