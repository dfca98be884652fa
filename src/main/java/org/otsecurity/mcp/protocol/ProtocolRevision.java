package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A revision of the protocol and everything in which the revisions differ.
 *
 * <p>There are two eras. Up to 2025-11-25 a connection begins with {@code initialize}, which fixes
 * the revision. Since 2026-07-28 every request carries its revision and the client's capabilities
 * in {@code _meta}, and no request depends on an earlier one. One server speaks both at once
 * (specification 2026-07-28, basic/versioning).
 */
public enum ProtocolRevision {
  R2026_07_28("2026-07-28", true),
  R2025_11_25("2025-11-25", false),
  R2025_06_18("2025-06-18", false),
  R2025_03_26("2025-03-26", false);

  /** The member of {@code _meta} that marks a request of the stateless era. */
  static final String VERSION_KEY = "io.modelcontextprotocol/protocolVersion";

  static final String CAPABILITIES_KEY = "io.modelcontextprotocol/clientCapabilities";
  static final String LOG_LEVEL_KEY = "io.modelcontextprotocol/logLevel";
  static final String SERVER_INFO_KEY = "io.modelcontextprotocol/serverInfo";
  static final String SUBSCRIPTION_KEY = "io.modelcontextprotocol/subscriptionId";

  private static final List<String> NAMES =
      List.of(
          R2026_07_28.wireName, R2025_11_25.wireName, R2025_06_18.wireName, R2025_03_26.wireName);

  private final String wireName;
  private final boolean stateless;

  ProtocolRevision(String wireName, boolean stateless) {
    this.wireName = wireName;
    this.stateless = stateless;
  }

  /** Returns the revision of this name, if we speak it. */
  public static Optional<ProtocolRevision> find(String name) {
    for (ProtocolRevision revision : values()) {
      if (revision.wireName.equals(name)) {
        return Optional.of(revision);
      }
    }
    return Optional.empty();
  }

  /** Returns the names of all revisions we speak, newest first. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * Returns the revision to answer an {@code initialize} with: the one asked for, else the newest
   * of that era.
   */
  static ProtocolRevision negotiate(String requested) {
    return find(requested).filter(revision -> !revision.stateless).orElse(R2025_11_25);
  }

  /**
   * Returns the revision under which a request is served.
   *
   * @param negotiated the revision of the connection, or the one its transport declares for this
   *     request
   * @throws ProtocolException if the request names a revision we do not speak, or is a stateless
   *     one without its required fields
   */
  static ProtocolRevision of(Message.Request request, ProtocolRevision negotiated) {
    JsonNode meta = request.params().path("_meta");
    JsonNode version = meta.path(VERSION_KEY);
    if (version.isMissingNode()
        && !negotiated.stateless
        && !request.method().equals(Method.DISCOVER.wireName())) {
      return negotiated;
    }
    if (!version.isString()) {
      throw missingMeta(VERSION_KEY);
    }
    ProtocolRevision revision =
        find(version.stringValue())
            .filter(ProtocolRevision::isStateless)
            .orElseThrow(() -> ProtocolException.unsupportedVersion(version.stringValue(), NAMES));
    if (!meta.path(CAPABILITIES_KEY).isObject()) {
      throw missingMeta(CAPABILITIES_KEY);
    }
    return revision;
  }

  private static ProtocolException missingMeta(String key) {
    return ProtocolException.refusal(
        ErrorCode.INVALID_PARAMS,
        "params._meta must hold \"" + key + "\" in revision " + R2026_07_28.wireName);
  }

  /** Returns the name of the revision on the wire, a date. */
  public String wireName() {
    return wireName;
  }

  /** Tells whether requests stand alone, without {@code initialize}. */
  public boolean isStateless() {
    return stateless;
  }

  /** Tells whether a message may be an array of messages. Only 2025-03-26 has batches. */
  boolean hasBatches() {
    return this == R2025_03_26;
  }

  /**
   * Tells whether content may be a link to a resource. Clients of 2025-03-26 reject a type they do
   * not know.
   */
  boolean hasResourceLinks() {
    return this != R2025_03_26;
  }

  /** Tells whether {@code structuredContent} may be something else than an object. */
  boolean allowsAnyStructuredContent() {
    return stateless;
  }

  int resourceNotFoundCode() {
    return stateless ? ErrorCode.INVALID_PARAMS : ErrorCode.RESOURCE_NOT_FOUND;
  }

  boolean serves(Method method) {
    return switch (method.era()) {
      case BOTH -> true;
      case STATELESS -> stateless;
      case HANDSHAKE -> !stateless;
    };
  }

  /** Completes a result with what the revision asks of every result. */
  ObjectNode finish(ObjectNode result, ServerDefinition definition) {
    if (!stateless) {
      return result;
    }
    ObjectNode finished = Json.object();
    finished.put("resultType", "complete");
    finished.setAll(result);
    ObjectNode meta = finished.withObject("_meta");
    if (!meta.has(SERVER_INFO_KEY)) {
      meta.set(SERVER_INFO_KEY, Wire.identity(definition.info()));
    }
    return finished;
  }

  /** Adds how long and by whom a result may be kept. */
  ObjectNode cacheable(ObjectNode result, ServerDefinition definition) {
    if (stateless) {
      result.put("ttlMs", definition.cacheTime().toMillis());
      result.put("cacheScope", definition.cacheShared() ? "public" : "private");
    }
    return result;
  }
}
