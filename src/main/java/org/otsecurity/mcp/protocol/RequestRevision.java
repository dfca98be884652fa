package org.otsecurity.mcp.protocol;

import tools.jackson.databind.JsonNode;

/** Tells which revision a request follows. */
final class RequestRevision {
  private RequestRevision() {}

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
    JsonNode version = meta.path(ProtocolRevision.VERSION_KEY);
    if (version.isMissingNode()
        && !negotiated.isStateless()
        && !request.method().equals(Method.DISCOVER.wireName())) {
      return negotiated;
    }
    if (!version.isString()) {
      throw missingMeta(ProtocolRevision.VERSION_KEY);
    }
    ProtocolRevision revision =
        ProtocolRevision.find(version.stringValue())
            .filter(ProtocolRevision::isStateless)
            .orElseThrow(() ->
                ProtocolException.unsupportedVersion(
                    version.stringValue(), ProtocolRevision.names()));
    if (!meta.path(ProtocolRevision.CAPABILITIES_KEY).isObject()) {
      throw missingMeta(ProtocolRevision.CAPABILITIES_KEY);
    }
    return revision;
  }

  private static ProtocolException missingMeta(String key) {
    return ProtocolException.refusal(
        ErrorCode.INVALID_PARAMS,
        "params._meta must hold \""
            + key
            + "\" in revision "
            + ProtocolRevision.R2026_07_28.wireName());
  }
}
