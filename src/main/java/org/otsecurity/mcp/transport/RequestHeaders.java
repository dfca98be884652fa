package org.otsecurity.mcp.transport;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;
import org.otsecurity.mcp.protocol.Message;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.Reply;
import tools.jackson.databind.JsonNode;

/**
 * Compares the headers of a request with its body.
 *
 * <p>Proxies route by the headers, we act by the body: since 2026-07-28 they must say the same
 * (transports, server validation).
 */
final class RequestHeaders {
  static final String VERSION = "MCP-Protocol-Version";
  private static final String METHOD = "Mcp-Method";
  private static final String NAME = "Mcp-Name";
  private static final String VERSION_KEY = "io.modelcontextprotocol/protocolVersion";
  private static final String ENCODED_START = "=?base64?";
  private static final String ENCODED_END = "?=";

  private final HttpFields headers;

  RequestHeaders(HttpFields headers) {
    this.headers = headers;
  }

  /** Returns the revision that the request declares; 2025-03-26 had no header for it. */
  Optional<ProtocolRevision> declared() {
    String version = headers.get(VERSION);
    return version == null
        ? Optional.of(ProtocolRevision.R2025_03_26)
        : ProtocolRevision.find(version);
  }

  /** Tells whether headers or body declare a revision of the stateless era. */
  boolean isStateless(Message.Request request) {
    return declared().filter(ProtocolRevision::isStateless).isPresent()
        || versionInBody(request).isPresent();
  }

  /** Returns the reply to a request whose headers are wrong. */
  Optional<Reply> problem(Message.Request request) {
    String version = headers.get(VERSION);
    if (isStateless(request)) {
      Optional<String> inBody = versionInBody(request);
      // Without a version in the body the request is incomplete rather than contradictory: not our
      // matter.
      return inBody.isPresent() && !inBody.get().equals(version)
          ? Optional.of(mismatch(request, VERSION, version, inBody.get()))
          : contradiction(request);
    }
    // initialize negotiates in its body.
    return version != null && declared().isEmpty() && !request.method().equals("initialize")
        ? Optional.of(Reply.unsupportedVersion(Optional.of(request.id()), version))
        : Optional.empty();
  }

  private Optional<Reply> contradiction(Message.Request request) {
    // A request for a revision we do not speak is refused for that, whatever its other headers.
    if (declared().isEmpty()) {
      return Optional.empty();
    }
    String method = headers.get(METHOD);
    if (!request.method().equals(method)) {
      return Optional.of(mismatch(request, METHOD, method, request.method()));
    }
    JsonNode named =
        switch (request.method()) {
          case "tools/call", "prompts/get" -> request.params().path("name");
          case "resources/read" -> request.params().path("uri");
          default -> request.params().path("");
        };
    if (!named.isString()) {
      return Optional.empty();
    }
    String name = headers.get(NAME);
    return name != null && decode(name).filter(named.stringValue()::equals).isPresent()
        ? Optional.empty()
        : Optional.of(mismatch(request, NAME, name, named.stringValue()));
  }

  private static Optional<String> versionInBody(Message.Request request) {
    JsonNode version = request.params().path("_meta").path(VERSION_KEY);
    return version.isString() ? Optional.of(version.stringValue()) : Optional.empty();
  }

  private static Reply mismatch(
      Message.Request request, String header, @Nullable String found, String inBody) {
    return Reply.headerMismatch(
        request.id(),
        found == null
            ? "The header " + header + " is missing; the body says \"" + shorten(inBody) + "\""
            : "The header %s says \"%s\", the body says \"%s\""
                .formatted(header, shorten(found), shorten(inBody)));
  }

  private static String shorten(String text) {
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  /** Returns the value behind a header; nothing if it claims to be Base64 and is not. */
  private static Optional<String> decode(String value) {
    if (!value.startsWith(ENCODED_START) || !value.endsWith(ENCODED_END)) {
      return Optional.of(value);
    }
    int end = value.length() - ENCODED_END.length();
    try {
      byte[] bytes =
          Base64.getDecoder()
              .decode(
                  value.substring(ENCODED_START.length(), Math.max(ENCODED_START.length(), end)));
      return Optional.of(new String(bytes, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
