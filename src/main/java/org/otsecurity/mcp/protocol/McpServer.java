package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers messages of clients.
 *
 * <p>All transports use it in the same way: a message and its connection go in, at most one reply
 * comes out. No exception leaves it, and no reply shows the inside of the program. May be used by
 * several threads.
 */
public final class McpServer {
  private final ServerDefinition definition;
  private final Results results;
  private final Handshake handshake;
  private final Listings listings;
  private final Invocations invocations;

  /** Makes a server of what it offers. */
  public McpServer(ServerDefinition definition) {
    this.definition = definition;
    this.results = new Results(definition);
    this.handshake = new Handshake(definition);
    this.listings = new Listings(definition);
    this.invocations = new Invocations(definition);
  }

  /** Answers a message. Notifications, answers and cancelled requests get no reply. */
  public Optional<Reply> handle(Message message, Connection connection) {
    // Most are requests, and what Java makes of a switch over types no class cache holds.
    return message instanceof Message.Request request
        ? answer(request, connection)
        : handleOther(message, connection);
  }

  private Optional<Reply> handleOther(Message message, Connection connection) {
    if (message instanceof Message.Notification notification) {
      hear(notification, connection);
      return Optional.empty();
    }
    if (message instanceof Message.Answer answer) {
      connection.answer(answer);
      return Optional.empty();
    }
    return message instanceof Message.Batch batch
        ? answerAll(batch.messages(), connection)
        : Optional.of(((Message.Invalid) message).reply());
  }

  /** Ends all subscriptions of a connection and returns the replies that say so. */
  public List<Reply> endSubscriptions(Connection connection) {
    List<JsonNode> ids = List.copyOf(connection.subscriptions());
    connection.subscriptions().clear();
    return ids.stream()
        .map(id -> {
          ObjectNode result = Json.object();
          result.putObject("_meta").set(ProtocolRevision.SUBSCRIPTION_KEY, id);
          return Reply.success(id, results.complete(result, ProtocolRevision.R2026_07_28));
        })
        .toList();
  }

  private Optional<Reply> answerAll(List<Message> messages, Connection connection) {
    if (!connection.revision().hasBatches()) {
      return Optional.of(
          Reply.refusal(
              Optional.empty(),
              "Batches are only part of revision 2025-03-26; send each message on its own"));
    }
    return new BatchReplies(message -> handle(message, connection)).of(messages);
  }

  private static void hear(Message.Notification notification, Connection connection) {
    // initialized needs no action, and what we do not know is to be ignored.
    if (notification.method().equals("notifications/cancelled")) {
      JsonNode id = notification.params().path("requestId");
      if (Message.isId(id)) {
        connection.cancel(id);
      }
    }
  }

  private Optional<Reply> answer(Message.Request request, Connection connection) {
    Running running = connection.begin(request.id());
    try {
      running.start();
      if (running.isCancelled()) {
        return Optional.empty();
      }
      ProtocolRevision revision = RequestRevision.of(request, connection.revision());
      Method method =
          Method.find(request.method())
              .filter(known -> revision.serves(known) && offers(known))
              .orElseThrow(() -> ProtocolException.methodNotFound(request.method()));
      return method == Method.LISTEN
          ? listen(request, connection)
          : perform(
              method,
              request,
              Exchange.of(request, revision, connection, definition.sendsLogs(), running));
    } catch (ProtocolException e) {
      return Optional.of(Reply.failure(Optional.of(request.id()), e));
    } finally {
      connection.end(request.id(), running);
    }
  }

  /**
   * Does the work of a request. Whatever goes wrong, the client gets a reply unless it cancelled.
   */
  private Optional<Reply> perform(Method method, Message.Request request, Exchange exchange) {
    Reply reply;
    try {
      ObjectNode result = result(method, request.params(), exchange);
      reply = Reply.success(request.id(), results.complete(result, exchange.revision()));
    } catch (ProtocolException e) {
      reply = Reply.failure(Optional.of(request.id()), e);
    } catch (OutOfMemoryError e) {
      // What is left of the process can keep no promise; transports end it.
      throw e;
    } catch (Throwable e) {
      if (exchange.isCancelled()) {
        return Optional.empty();
      }
      if (e instanceof InterruptedException) {
        Thread.currentThread().interrupt();
      }
      if (!exchange.isCancelled()) {
        log()
            .log(
                System.Logger.Level.ERROR,
                "A handler of " + method.wireName() + " failed",
                ShortTrace.of(e));
      }
      reply =
          Reply.failure(
              Optional.of(request.id()),
              ProtocolException.internal(
                  "The server failed to answer this request; its log says why"));
    }
    return exchange.isCancelled() && method != Method.INITIALIZE
        ? Optional.empty()
        : Optional.of(reply);
  }

  private ObjectNode result(Method method, ObjectNode params, Exchange exchange) throws Exception {
    ProtocolRevision revision = exchange.revision();
    return switch (method) {
      case DISCOVER -> handshake.discover(revision);
      case INITIALIZE -> handshake.initialize(params, exchange.connection());
      case SET_LOG_LEVEL -> setLogLevel(params, exchange.connection());
      case LIST_TOOLS -> listings.tools(params, revision);
      case CALL_TOOL -> invocations.callTool(params, exchange);
      case LIST_RESOURCES ->
          listings.resources(params, revision, definition.resources().orElseThrow());
      case LIST_RESOURCE_TEMPLATES ->
          listings.templates(params, revision, definition.resources().orElseThrow());
      case READ_RESOURCE ->
          invocations.readResource(params, revision, definition.resources().orElseThrow());
      case LIST_PROMPTS -> listings.prompts(params, revision);
      case GET_PROMPT -> invocations.getPrompt(params, exchange);
      case COMPLETE -> invocations.complete(params, definition.completer().orElseThrow());
      // Resources do not change while the server runs, so a subscription is kept by doing nothing.
      case PING, SUBSCRIBE, UNSUBSCRIBE, LISTEN -> Json.object();
    };
  }

  private boolean offers(Method method) {
    return switch (method) {
      case DISCOVER, INITIALIZE, PING, SET_LOG_LEVEL, LISTEN -> true;
      case LIST_TOOLS, CALL_TOOL -> !definition.tools().isEmpty();
      case LIST_RESOURCES, LIST_RESOURCE_TEMPLATES, READ_RESOURCE, SUBSCRIBE, UNSUBSCRIBE ->
          definition.resources().isPresent();
      case LIST_PROMPTS, GET_PROMPT -> !definition.prompts().isEmpty();
      case COMPLETE -> definition.completer().isPresent();
    };
  }

  private static ObjectNode setLogLevel(ObjectNode params, Connection connection) {
    connection.setLogLevel(
        LogLevel.find(params.path("level").asString(""))
            .orElseThrow(() ->
                ProtocolException.invalidParams(
                    "level must be one of debug, info, notice, warning, error, critical, alert, emergency")));
    return Json.object();
  }

  /**
   * Accepts a subscription to nothing: no list changes while the server runs. The reply comes at
   * its end.
   */
  private static Optional<Reply> listen(Message.Request request, Connection connection) {
    ObjectNode message =
        Json.object()
            .put("jsonrpc", "2.0")
            .put("method", "notifications/subscriptions/acknowledged");
    ObjectNode params = message.putObject("params");
    params.putObject("_meta").set(ProtocolRevision.SUBSCRIPTION_KEY, request.id());
    params.putObject("notifications");
    connection.subscribe(request.id());
    if (!connection.send(message)) {
      connection.cancel(request.id());
      throw ProtocolException.invalidParams(
          "subscriptions/listen needs a client that accepts text/event-stream");
    }
    return Optional.empty();
  }

  /** The log, which takes milliseconds to set up and is rarely needed. */
  private static System.Logger log() {
    return System.getLogger(McpServer.class.getName());
  }
}
