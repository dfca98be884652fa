package org.otsecurity.mcp.protocol;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a server remembers about one client: a process over stdio, a single request over HTTP.
 *
 * <p>May be used by several threads.
 */
public final class Connection {
  private final Outlet outlet;
  private final ClientRequests clientRequests;
  private final Map<JsonNode, Running> running = new ConcurrentHashMap<>();
  private final Set<JsonNode> subscriptions = ConcurrentHashMap.newKeySet();
  private volatile ProtocolRevision revision;
  private volatile boolean abandoned;
  private volatile LogLevel logLevel = LogLevel.DEBUG;
  private volatile Optional<ObjectNode> capabilities = Optional.empty();

  /**
   * Opens a connection.
   *
   * @param declared the revision that requests without {@code _meta} follow until {@code
   *     initialize} changes it
   */
  public Connection(ProtocolRevision declared, Outlet outlet, ClientRequests clientRequests) {
    this.revision = declared;
    this.outlet = outlet;
    this.clientRequests = clientRequests;
  }

  /**
   * Announces a request that another thread will hand to the server, so that it can be cancelled
   * from now on.
   */
  public void announce(Message.Request request) {
    var _ = begin(request.id());
  }

  /**
   * Cancels everything that runs and whatever else arrives, because the client is gone or has
   * waited long enough.
   */
  public void cancelAll() {
    abandoned = true;
    running.values().forEach(Running::cancel);
  }

  /** Tells whether everything on it has been cancelled. */
  public boolean isAbandoned() {
    return abandoned;
  }

  /** Tells whether the client listens for changes and so expects the connection to stay open. */
  public boolean hasSubscriptions() {
    return !subscriptions.isEmpty();
  }

  ProtocolRevision revision() {
    return revision;
  }

  void initialized(ProtocolRevision negotiated, ObjectNode clientCapabilities) {
    revision = negotiated;
    capabilities = Optional.of(clientCapabilities);
  }

  /**
   * Returns what the client declared in {@code initialize}; nothing if another HTTP request carried
   * that.
   */
  Optional<ObjectNode> capabilities() {
    return capabilities;
  }

  LogLevel logLevel() {
    return logLevel;
  }

  void setLogLevel(LogLevel level) {
    logLevel = level;
  }

  boolean send(ObjectNode message) {
    return outlet.send(message);
  }

  ObjectNode ask(InputRequest request) throws InterruptedException {
    return clientRequests.ask(request, outlet);
  }

  void answer(Message.Answer answer) {
    clientRequests.answer(answer);
  }

  /** Returns what is known of a request under way, which begins with this if it is new. */
  Running begin(JsonNode id) {
    Running request = running.computeIfAbsent(id, unknown -> new Running());
    if (abandoned) {
      request.cancel();
    }
    return request;
  }

  void end(JsonNode id, Running request) {
    running.remove(id, request);
    request.finish();
  }

  void subscribe(JsonNode id) {
    subscriptions.add(id);
  }

  Set<JsonNode> subscriptions() {
    return subscriptions;
  }

  void cancel(JsonNode id) {
    subscriptions.remove(id);
    Optional.ofNullable(running.get(id)).ifPresent(Running::cancel);
  }
}
