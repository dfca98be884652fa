package org.otsecurity.mcp.protocol;

import java.util.List;
import java.util.Optional;

/**
 * A revision of the protocol and in what the revisions differ.
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

  /** Tells whether tools have a title of their own; before, it stood among the annotations. */
  boolean hasTitles() {
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
}
