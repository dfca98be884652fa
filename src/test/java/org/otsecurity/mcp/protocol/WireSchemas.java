package org.otsecurity.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.otsecurity.json.Json;
import org.otsecurity.json.MalformedJsonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks messages of a server against the official schema of their revision, where the schemas are
 * at hand.
 */
public final class WireSchemas {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("shared.directory", "../shared"), "data", "mcp");

  private static final Map<String, String> RESULTS =
      Map.ofEntries(
          Map.entry("server/discover", "DiscoverResult"),
          Map.entry("initialize", "InitializeResult"),
          Map.entry("ping", "EmptyResult"),
          Map.entry("logging/setLevel", "EmptyResult"),
          Map.entry("tools/list", "ListToolsResult"),
          Map.entry("tools/call", "CallToolResult"),
          Map.entry("resources/list", "ListResourcesResult"),
          Map.entry("resources/templates/list", "ListResourceTemplatesResult"),
          Map.entry("resources/read", "ReadResourceResult"),
          Map.entry("resources/subscribe", "EmptyResult"),
          Map.entry("prompts/list", "ListPromptsResult"),
          Map.entry("prompts/get", "GetPromptResult"),
          Map.entry("completion/complete", "CompleteResult"),
          Map.entry("subscriptions/listen", "SubscriptionsListenResult"));

  private static final Map<Integer, String> ERRORS =
      Map.of(
          ErrorCode.HEADER_MISMATCH, "HeaderMismatchError",
          ErrorCode.MISSING_CLIENT_CAPABILITY, "MissingRequiredClientCapabilityError",
          ErrorCode.UNSUPPORTED_PROTOCOL_VERSION, "UnsupportedProtocolVersionError");

  private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

  private WireSchemas() {}

  /** Tells whether the schemas are at hand. */
  public static boolean available() {
    return Files.isDirectory(DIRECTORY);
  }

  /** Checks the reply to a request. Revision 2025-03-26 has no schema here. */
  public static void checkReply(ProtocolRevision revision, String method, JsonNode reply) {
    if (revision == ProtocolRevision.R2025_03_26 || !available()) {
      return;
    }
    if (reply.has("error")) {
      // The schema of 2025-06-18 demands an id that JSON-RPC cannot know for a broken message.
      if (reply.has("id") || revision != ProtocolRevision.R2025_06_18) {
        String fallback =
            revision == ProtocolRevision.R2025_06_18 ? "JSONRPCError" : "JSONRPCErrorResponse";
        int code = reply.path("error").path("code").intValue();
        check(
            revision,
            revision.isStateless() ? ERRORS.getOrDefault(code, fallback) : fallback,
            reply);
      }
      return;
    }
    check(
        revision,
        revision == ProtocolRevision.R2025_06_18 ? "JSONRPCResponse" : "JSONRPCResultResponse",
        reply);
    JsonNode result = reply.path("result");
    boolean asks = result.path("resultType").asString("").equals("input_required");
    check(revision, asks ? "InputRequiredResult" : RESULTS.getOrDefault(method, "Result"), result);
  }

  /** Checks a message that a server sent of its own accord. */
  public static void checkSent(ProtocolRevision revision, JsonNode message) {
    if (revision != ProtocolRevision.R2025_03_26 && available()) {
      check(revision, message.has("id") ? "ServerRequest" : "ServerNotification", message);
    }
  }

  private static void check(ProtocolRevision revision, String definition, JsonNode message) {
    Schema schema =
        SCHEMAS.computeIfAbsent(
            revision.wireName() + " " + definition, key -> load(revision, definition));
    List<Error> errors = schema.validate(message);
    assertThat(errors)
        .as("%s %s: %s", revision.wireName(), definition, Json.text(message))
        .isEmpty();
  }

  private static Schema load(ProtocolRevision revision, String definition) {
    try {
      ObjectNode schema =
          parse(Files.readAllBytes(DIRECTORY.resolve("schema-" + revision.wireName() + ".json")));
      boolean old = schema.has("definitions");
      String definitions = old ? "definitions" : "$defs";
      assertThat(schema.path(definitions).has(definition)).as(definition).isTrue();
      schema.put("$ref", "#/" + definitions + "/" + definition);
      return SchemaRegistry.withDefaultDialect(
              old ? SpecificationVersion.DRAFT_7 : SpecificationVersion.DRAFT_2020_12)
          .getSchema(schema);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode parse(byte[] bytes) throws IOException {
    try {
      return (ObjectNode) Json.parse(bytes, 0, bytes.length);
    } catch (MalformedJsonException e) {
      throw new IOException(e);
    }
  }
}
