package org.otsecurity.mcp.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.json.Json;

/** A start waits for no tool, and a call only for its own. */
class DeclaredOnceTest {
  private final List<String> declared = new ArrayList<>();
  private final McpServer server =
      new McpServer(
          ServerDefinition.builder(new ServerInfo("s", "S", "1", "", "", List.of()))
              .tool("one", () -> tool("one"))
              .tool("two", () -> tool("two"))
              .build());

  private Tool tool(String name) {
    declared.add(name);
    return Tool.of(
        name,
        name,
        name,
        Json.parseObject("{\"type\":\"object\"}"),
        Json.parseObject("{\"type\":\"object\"}"),
        ToolAnnotations.LOOKUP,
        call -> ToolResult.structured(Json.object().put("by", name)));
  }

  @Test
  void toolsAreDeclaredWhenTheyAreCalledOrListed() {
    Dialogue dialogue = Dialogue.initialized(server, ProtocolRevision.R2025_11_25, "{}");
    assertThat(declared).isEmpty();
    dialogue.request("tools/call", "{\"name\":\"two\",\"arguments\":{}}");
    dialogue.request("tools/call", "{\"name\":\"two\",\"arguments\":{}}");
    assertThat(declared).containsExactly("two");
    assertThat(dialogue.request("tools/list", "{}").path("result").path("tools"))
        .extracting(each -> each.path("name").asString())
        .containsExactly("one", "two");
    assertThat(declared).containsExactly("two", "one");
  }
}
