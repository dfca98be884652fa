package org.otsecurity.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Talks with a server without a transport and checks every word of it against the schemas. */
public final class Dialogue {
  final Connection connection;
  final List<ObjectNode> sent = new CopyOnWriteArrayList<>();
  private final McpServer server;

  public Dialogue(McpServer server, ProtocolRevision revision) {
    this.server = server;
    this.connection = new Connection(revision, this::take, new ClientRequests());
  }

  /** Returns a dialogue whose client has initialized with a revision. */
  public static Dialogue initialized(
      McpServer server, ProtocolRevision revision, String capabilities) {
    Dialogue dialogue = new Dialogue(server, ProtocolRevision.R2025_11_25);
    dialogue.ask(
        """
        {"jsonrpc":"2.0","id":"init","method":"initialize","params":{"protocolVersion":"%s","capabilities":%s,\
        "clientInfo":{"name":"test","version":"1"}}}\
        """
            .formatted(revision.wireName(), capabilities));
    return dialogue;
  }

  /** Sends a request in the way of the connection's era, with these parameters. */
  public JsonNode request(String method, String params) {
    ObjectNode message = Json.object().put("jsonrpc", "2.0").put("id", 7).put("method", method);
    ObjectNode parameters = Json.parseObject(params);
    if (connection.revision().isStateless()) {
      ObjectNode meta = parameters.withObject("_meta");
      meta.put(ProtocolRevision.VERSION_KEY, connection.revision().wireName());
      meta.withObject(ProtocolRevision.CAPABILITIES_KEY);
    }
    message.set("params", parameters);
    return ask(Json.text(message));
  }

  /** Sends a line and returns its reply. */
  JsonNode ask(String line) {
    return tell(line).orElseThrow(() -> new AssertionError("No reply to " + line));
  }

  /** Sends a line and returns its reply, if there is one. */
  Optional<JsonNode> tell(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    Message message = Message.parse(bytes, 0, bytes.length);
    Optional<JsonNode> reply = server.handle(message, connection).map(Reply::body);
    String method = message instanceof Message.Request request ? request.method() : "";
    reply.ifPresent(body -> check(message, method, body));
    return reply;
  }

  private void check(Message message, String method, JsonNode body) {
    assertThat(Json.text(body))
        // The name of a class; a control may be called "Allow-by-Exception".
        .doesNotContainPattern("[a-z]Exception")
        .doesNotContain("secret")
        .doesNotContain("\n");
    if (body.isObject()) {
      WireSchemas.checkReply(revision(message), method, body);
    }
  }

  private ProtocolRevision revision(Message message) {
    boolean stateless =
        message instanceof Message.Request request
            && request.params().path("_meta").has(ProtocolRevision.VERSION_KEY);
    return stateless ? ProtocolRevision.R2026_07_28 : connection.revision();
  }

  private boolean take(ObjectNode message) {
    WireSchemas.checkSent(connection.revision(), message);
    return sent.add(message);
  }
}
