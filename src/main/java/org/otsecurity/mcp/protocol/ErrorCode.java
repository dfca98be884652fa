package org.otsecurity.mcp.protocol;

/** The JSON-RPC error codes of the protocol. */
public final class ErrorCode {
  public static final int PARSE_ERROR = -32700;
  public static final int INVALID_REQUEST = -32600;
  public static final int METHOD_NOT_FOUND = -32601;
  public static final int INVALID_PARAMS = -32602;
  public static final int INTERNAL_ERROR = -32603;

  /** Unknown resource, in revisions with a handshake; 2026-07-28 uses {@link #INVALID_PARAMS}. */
  public static final int RESOURCE_NOT_FOUND = -32002;

  /** An HTTP header contradicts the body, since 2026-07-28. */
  public static final int HEADER_MISMATCH = -32020;

  /** The client did not declare a capability the request needs, since 2026-07-28. */
  public static final int MISSING_CLIENT_CAPABILITY = -32021;

  /** The server does not speak the revision asked for, since 2026-07-28. */
  public static final int UNSUPPORTED_PROTOCOL_VERSION = -32022;

  private ErrorCode() {}
}
