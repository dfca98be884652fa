package org.otsecurity.mcp.protocol;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One message from a client, classified by its JSON-RPC shape. */
public sealed interface Message {
  /** The most messages in one batch. */
  int MAX_BATCH = 50;

  /** The longest id, in characters. It goes back with the reply and is kept until then. */
  int MAX_ID_LENGTH = 200;

  /** Asks for a reply. */
  record Request(JsonNode id, String method, ObjectNode params) implements Message {}

  /** Tells something and gets no reply. */
  record Notification(String method, ObjectNode params) implements Message {}

  /** Answers a request that we sent. */
  record Answer(JsonNode id, ObjectNode body) implements Message {}

  /** Several messages in one, which only revision 2025-03-26 has. */
  record Batch(List<Message> messages) implements Message {}

  /** Not a message; the reply says why. */
  record Invalid(Reply reply) implements Message {}

  /**
   * Returns the errors about this message when a transport had to give it up: one for every request
   * in it, so that no id stays without an answer. Nothing if none was expected.
   */
  default Optional<Reply> abandoned(String problem) {
    return switch (this) {
      case Request request -> Optional.of(Reply.abandoned(request.id(), problem));
      case Invalid(Reply reply) -> Optional.of(reply);
      case Batch(List<Message> messages) -> {
        List<Reply> replies =
            messages.stream()
                .map(each -> each.abandoned(problem))
                .flatMap(Optional::stream)
                .toList();
        yield replies.isEmpty() ? Optional.empty() : Optional.of(Reply.batch(replies));
      }
      case Notification _, Answer _ -> Optional.empty();
    };
  }

  /** Reads a message. Never fails: what is wrong with the bytes becomes an {@link Invalid}. */
  static Message parse(byte[] bytes, int offset, int length) {
    try {
      return of(Json.parseMessage(bytes, offset, length));
    } catch (MalformedJsonException e) {
      return invalid(Optional.empty(), ErrorCode.PARSE_ERROR, e.problem());
    }
  }

  /** Returns the message for bytes that were not even read, because they are too many. */
  static Message oversized() {
    return invalid(
        Optional.empty(),
        ErrorCode.INVALID_REQUEST,
        "The message exceeds " + Json.MAX_MESSAGE_BYTES + " bytes and was skipped");
  }

  private static Message of(JsonNode value) {
    // No switch over types: what Java makes of one at run time no class cache holds.
    if (value instanceof ObjectNode object) {
      return single(object);
    }
    if (!(value instanceof ArrayNode array) || array.isEmpty()) {
      return invalidRequest("A message must be an object with jsonrpc, id and method");
    }
    if (array.size() > MAX_BATCH) {
      return invalidRequest(
          "A batch of %d messages is too long: send at most %d at once"
              .formatted(array.size(), MAX_BATCH));
    }
    List<Message> messages = new ArrayList<>();
    for (JsonNode element : array) {
      messages.add(
          element instanceof ObjectNode object
              ? single(object)
              : invalidRequest("A message must be an object"));
    }
    return new Batch(List.copyOf(messages));
  }

  private static Message single(ObjectNode object) {
    JsonNode id = object.path("id");
    Optional<JsonNode> usableId = Optional.of(id).filter(Message::isId);
    JsonNode version = object.path("jsonrpc");
    if (!version.isString() || !version.stringValue().equals("2.0")) {
      return invalid(usableId, ErrorCode.INVALID_REQUEST, "jsonrpc must be \"2.0\"");
    }
    if (!id.isMissingNode() && usableId.isEmpty() && !object.has("error")) {
      return invalidRequest(
          "id must be a string or an integer of at most " + MAX_ID_LENGTH + " characters");
    }
    if (object.has("method")) {
      return called(object, usableId);
    }
    if (object.has("result") || object.has("error")) {
      return new Answer(id, object);
    }
    return invalid(usableId, ErrorCode.INVALID_REQUEST, "A request must name its method");
  }

  private static Message called(ObjectNode object, Optional<JsonNode> id) {
    if (!object.path("method").isString()) {
      return invalid(id, ErrorCode.INVALID_REQUEST, "method must be a string");
    }
    JsonNode params = object.path("params");
    if (!params.isMissingNode() && !params.isObject()) {
      return invalid(id, ErrorCode.INVALID_PARAMS, "params must be an object");
    }
    if (!params.path("_meta").isMissingNode() && !params.path("_meta").isObject()) {
      return invalid(id, ErrorCode.INVALID_PARAMS, "params._meta must be an object");
    }
    String method = object.path("method").stringValue();
    ObjectNode given = params instanceof ObjectNode present ? present : Json.object();
    return id.<Message>map(known -> new Request(known, method, given))
        .orElseGet(() -> new Notification(method, given));
  }

  /**
   * Tells whether a value may identify a request: a short string or a number without a fraction.
   */
  static boolean isId(JsonNode id) {
    if (id.isString()) {
      return id.stringValue().length() <= MAX_ID_LENGTH;
    }
    if (!id.isNumber()) {
      return false;
    }
    // An exponent makes a number of a few characters as long as it likes.
    BigDecimal number = id.decimalValue();
    return Math.abs((long) number.scale()) <= MAX_ID_LENGTH
        && number.stripTrailingZeros().scale() <= 0;
  }

  private static Message invalidRequest(String problem) {
    return invalid(Optional.empty(), ErrorCode.INVALID_REQUEST, problem);
  }

  private static Message invalid(Optional<JsonNode> id, int code, String problem) {
    return new Invalid(Reply.failure(id, ProtocolException.refusal(code, problem)));
  }
}
