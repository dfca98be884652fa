package org.otsecurity.mcp.protocol;

import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands in results beside their content.
 *
 * @param definition whose results they are
 */
record Results(ServerDefinition definition) {
  /** Completes a result with what the revision asks of every result. */
  ObjectNode complete(ObjectNode result, ProtocolRevision revision) {
    if (!revision.isStateless()) {
      return result;
    }
    ObjectNode finished = Json.object();
    finished.put("resultType", "complete");
    finished.setAll(result);
    ObjectNode meta = finished.withObject("_meta");
    if (!meta.has(ProtocolRevision.SERVER_INFO_KEY)) {
      meta.set(ProtocolRevision.SERVER_INFO_KEY, Wire.identity(definition.info()));
    }
    return finished;
  }

  /** Adds how long and by whom a result may be kept. */
  ObjectNode cacheable(ObjectNode result, ProtocolRevision revision) {
    if (revision.isStateless()) {
      result.put("ttlMs", definition.cacheTime().toMillis());
      result.put("cacheScope", definition.cacheShared() ? "public" : "private");
    }
    return result;
  }
}
