package org.otsecurity.mcp.protocol;

import java.io.Serial;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.otsecurity.json.Json;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request that ends in a JSON-RPC error.
 *
 * <p>The message reaches the client as it is, so it is always one of ours. Mistakes a model can fix
 * belong in a {@link ToolResult} instead.
 */
public final class ProtocolException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  private final int code;
  private final boolean refused;
  private final transient @Nullable ObjectNode data;

  private ProtocolException(int code, boolean refused, String message, @Nullable ObjectNode data) {
    super(message, null, false, false);
    this.code = code;
    this.refused = refused;
    this.data = data;
  }

  /** Says that the parameters of a request are wrong. */
  public static ProtocolException invalidParams(String message) {
    return new ProtocolException(ErrorCode.INVALID_PARAMS, false, message, null);
  }

  /** Says that the parameters of a request are wrong, with details for programs. */
  public static ProtocolException invalidParams(String message, ObjectNode data) {
    return new ProtocolException(ErrorCode.INVALID_PARAMS, false, message, data);
  }

  /** Says that the request failed for a reason on our side. */
  public static ProtocolException internal(String message) {
    return new ProtocolException(ErrorCode.INTERNAL_ERROR, false, message, null);
  }

  /**
   * Says that the request needs a capability which the client did not declare, such as {@code
   * sampling}.
   */
  public static ProtocolException missingCapability(String capability) {
    ObjectNode data = Json.object();
    data.putObject("requiredCapabilities").putObject(capability);
    return new ProtocolException(
        ErrorCode.MISSING_CLIENT_CAPABILITY,
        true,
        "This request needs the client capability \"" + capability + "\"",
        data);
  }

  static ProtocolException refusal(int code, String message) {
    return new ProtocolException(code, true, message, null);
  }

  static ProtocolException methodNotFound(String method) {
    return refusal(ErrorCode.METHOD_NOT_FOUND, "Unknown method \"" + Quoted.of(method) + "\"");
  }

  static ProtocolException resourceNotFound(int code, String uri) {
    ObjectNode data = Json.object().put("uri", Quoted.question(uri));
    return new ProtocolException(code, false, "No resource \"" + Quoted.of(uri) + "\"", data);
  }

  static ProtocolException unsupportedVersion(String requested, Collection<String> supported) {
    ObjectNode data = Json.object();
    ArrayNode versions = data.putArray("supported");
    supported.forEach(versions::add);
    data.put("requested", Quoted.of(requested));
    return new ProtocolException(
        ErrorCode.UNSUPPORTED_PROTOCOL_VERSION,
        true,
        "Unsupported protocol version \""
            + Quoted.of(requested)
            + "\"; supported: "
            + String.join(", ", supported),
        data);
  }

  int code() {
    return code;
  }

  /** Tells whether the request was turned away before any of its work began. */
  boolean refused() {
    return refused;
  }

  Optional<ObjectNode> data() {
    return Optional.ofNullable(data);
  }
}
