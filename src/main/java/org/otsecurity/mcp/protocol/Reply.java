package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes back to a client for one message.
 *
 * @param body a JSON-RPC response, or an array of them for a batch
 * @param refused whether the message was turned away before any work began, which HTTP shows in its
 *     status
 */
public record Reply(JsonNode body, boolean refused) {
  static Reply success(JsonNode id, ObjectNode result) {
    ObjectNode body = Json.object().put("jsonrpc", "2.0");
    body.set("id", id);
    body.set("result", result);
    return new Reply(body, false);
  }

  /** Returns an error. The schemas allow no null as id, so an unknown one is left out. */
  static Reply failure(Optional<JsonNode> id, ProtocolException problem) {
    ObjectNode body = Json.object().put("jsonrpc", "2.0");
    id.ifPresent(known -> body.set("id", known));
    ObjectNode error = body.putObject("error");
    error.put("code", problem.code());
    error.put("message", problem.getMessage());
    problem.data().ifPresent(data -> error.set("data", data));
    return new Reply(body, problem.refused());
  }

  static Reply batch(List<Reply> replies) {
    ArrayNode bodies = Json.array();
    replies.forEach(reply -> bodies.add(reply.body));
    return new Reply(bodies, false);
  }

  /** Returns an error about the HTTP request that carried a message. */
  public static Reply headerMismatch(JsonNode id, String problem) {
    return failure(Optional.of(id), ProtocolException.refusal(ErrorCode.HEADER_MISMATCH, problem));
  }

  /** Returns an error about a revision that a transport was asked for. */
  public static Reply unsupportedVersion(Optional<JsonNode> id, String requested) {
    return failure(id, ProtocolException.unsupportedVersion(requested, ProtocolRevision.names()));
  }

  /** Returns an error about a message that a transport could not accept. */
  public static Reply refusal(Optional<JsonNode> id, String problem) {
    return failure(id, ProtocolException.refusal(ErrorCode.INVALID_REQUEST, problem));
  }

  /** Returns an error about a request that a transport had to give up. */
  public static Reply abandoned(JsonNode id, String problem) {
    return failure(Optional.of(id), ProtocolException.internal(problem));
  }

  /** Returns the code, if this is an error. */
  public OptionalInt errorCode() {
    JsonNode code = body.path("error").path("code");
    return code.isInt() ? OptionalInt.of(code.intValue()) : OptionalInt.empty();
  }
}
