package org.otsecurity.mcp;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.ClientRequests;
import org.otsecurity.mcp.protocol.Connection;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.Message;
import org.otsecurity.mcp.protocol.ProtocolRevision;
import org.otsecurity.mcp.protocol.Reply;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Asks the real server within this thread, so that the processor time of an answer can be told. */
final class Hostile {
  /** What is made long: letters, digits, accents, lines, beginnings of ids, signs. */
  static final List<String> SHAPES =
      List.of(
          "a",
          "7",
          "a\u0301",
          "\u0301",
          "\n",
          " ",
          ":2011",
          ":2011\n",
          "iso",
          "SR 1.1",
          "AC-",
          "CIP-007-6 R2 ",
          ".,;)",
          "(",
          "\uD83D\uDE00",
          "in Germany ",
          "remote access ",
          "rev 1 ",
          "1 000 ",
          "zq ");

  private static final McpServer SERVER = OtSecurityServer.create(TestCorpus.questions(), "test");
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Hostile() {}

  /**
   * An answer.
   *
   * @param body the whole reply
   * @param nanoseconds the processor time that it took
   */
  record Answer(JsonNode body, long nanoseconds) {
    boolean isInternalError() {
      return body.path("error").path("code").asInt(0) == -32603;
    }

    /** Every text that the answer shows. */
    String shown() {
      StringBuilder shown = new StringBuilder();
      gather(body, shown);
      return shown.toString();
    }

    private static void gather(JsonNode node, StringBuilder shown) {
      if (node.isString()) {
        shown.append(node.stringValue()).append('\n');
      }
      node.forEach(each -> gather(each, shown));
    }
  }

  static String grown(String shape, int length) {
    return shape.repeat(length / shape.length() + 1).substring(0, length);
  }

  static Answer ask(String method, ObjectNode params) {
    ObjectNode request = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", method);
    ObjectNode meta = params.withObject("_meta");
    meta.put("io.modelcontextprotocol/protocolVersion", "2026-07-28");
    meta.withObject("io.modelcontextprotocol/clientCapabilities");
    request.set("params", params);
    byte[] bytes = Json.text(request).getBytes(StandardCharsets.UTF_8);
    Connection connection =
        new Connection(ProtocolRevision.R2026_07_28, message -> true, new ClientRequests());
    long before = THREADS.getCurrentThreadCpuTime();
    Reply reply = SERVER.handle(Message.parse(bytes, 0, bytes.length), connection).orElseThrow();
    long taken = THREADS.getCurrentThreadCpuTime() - before;
    return new Answer(reply.body(), taken);
  }

  static Answer call(String tool, ObjectNode arguments) {
    ObjectNode params = Json.object().put("name", tool);
    params.set("arguments", arguments);
    return ask("tools/call", params);
  }

  /** The middle one of some measured times. */
  static long median(long[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
