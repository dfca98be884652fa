package org.otsecurity.mcp.protocol;

import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tells a client what the server is and can do, in the way of either era. */
final class Handshake {
  private final ServerDefinition definition;
  private final Results results;

  Handshake(ServerDefinition definition) {
    this.definition = definition;
    this.results = new Results(definition);
  }

  /** Answers {@code initialize}. The revision holds for the rest of the connection. */
  ObjectNode initialize(ObjectNode params, Connection connection) {
    JsonNode requested = params.path("protocolVersion");
    if (!requested.isString()) {
      throw ProtocolException.invalidParams(
          "initialize needs params.protocolVersion, such as \"2025-11-25\"");
    }
    ProtocolRevision revision = ProtocolRevision.negotiate(requested.stringValue());
    connection.initialized(
        revision,
        params.path("capabilities") instanceof ObjectNode declared ? declared : Json.object());
    ObjectNode result = Json.object().put("protocolVersion", revision.wireName());
    result.set("capabilities", capabilities());
    result.set("serverInfo", Wire.info(definition.info()));
    return withInstructions(result);
  }

  /** Answers {@code server/discover}. */
  ObjectNode discover(ProtocolRevision revision) {
    ObjectNode result = Json.object();
    ArrayNode versions = result.putArray("supportedVersions");
    ProtocolRevision.names().forEach(versions::add);
    result.set("capabilities", capabilities());
    withInstructions(result);
    result.putObject("_meta").set(ProtocolRevision.SERVER_INFO_KEY, Wire.info(definition.info()));
    return results.cacheable(result, revision);
  }

  private ObjectNode capabilities() {
    ObjectNode capabilities = Json.object();
    if (definition.completer().isPresent()) {
      capabilities.putObject("completions");
    }
    if (!definition.extensions().isEmpty()) {
      capabilities.set("extensions", definition.extensions());
    }
    if (definition.sendsLogs()) {
      capabilities.putObject("logging");
    }
    // Nothing changes while the server runs: neither listChanged nor subscribe.
    if (!definition.prompts().isEmpty()) {
      capabilities.putObject("prompts");
    }
    if (definition.resources().isPresent()) {
      capabilities.putObject("resources");
    }
    if (!definition.tools().isEmpty()) {
      capabilities.putObject("tools");
    }
    return capabilities;
  }

  private ObjectNode withInstructions(ObjectNode result) {
    if (!definition.instructions().isEmpty()) {
      result.put("instructions", definition.instructions());
    }
    return result;
  }
}
