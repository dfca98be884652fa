package org.otsecurity.mcp.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.OtSecurityServer;
import org.otsecurity.mcp.protocol.McpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The pair of tools that some hosts look rows up with. */
class SearchFetchTest {
  private static final McpServer SERVER =
      OtSecurityServer.create(TestCorpus.questions(), "test", true);

  @Test
  void thePairIsThereOnlyIfAskedFor() {
    assertThat(names(SERVER)).hasSize(21).endsWith("search", "fetch");
    assertThat(names(OtSecurityServer.create(TestCorpus.questions(), "test")))
        .hasSize(19)
        .doesNotContain("search", "fetch");
  }

  private static List<String> names(McpServer server) {
    return ToolCalls.run(server, "tools/list", Json.object())
        .path("tools")
        .valueStream()
        .map(each -> each.path("name").asString())
        .toList();
  }

  @Test
  void whatSearchFindsFetchGives() {
    JsonNode results = content("search", "query", "remote access of vendors").path("results");
    assertThat(results).hasSize(10);
    for (JsonNode each : results) {
      assertThat(each.propertyNames()).containsExactly("id", "title", "url");
      JsonNode row = content("fetch", "id", each.path("id").asString());
      assertThat(row.propertyNames()).containsExactly("id", "title", "url", "text", "metadata");
      for (String same : List.of("id", "title", "url")) {
        assertThat(row.path(same)).as(each.toString()).isEqualTo(each.path(same));
      }
      assertThat(row.path("text").asString()).isNotBlank();
      assertThat(row.path("metadata").path("edition").asString()).isNotBlank();
    }
  }

  @Test
  void fetchTakesIdsThatSearchDidNotGiveAndRefusesWhatIsNone() {
    assertThat(content("fetch", "id", "sr 1.1").path("id").asString())
        .isEqualTo("iec62443-3-3:SR 1.1");
    assertThat(call("fetch", "id", "nist-800-53:AC-99").path("isError").asBoolean()).isTrue();
    assertThat(call("search", "query", " ").path("isError").asBoolean()).isTrue();
    JsonNode excess = call("search", "query", "access control ".repeat(300));
    assertThat(excess.path("isError").asBoolean()).isTrue();
    assertThat(excess.toString()).contains("At most 2000 are read");
  }

  /** The JSON of an answer, which is its only text too. */
  private static JsonNode content(String tool, String argument, String value) {
    JsonNode result = call(tool, argument, value);
    assertThat(result.path("isError").asBoolean(false)).as(result.toString()).isFalse();
    assertThat(result.path("content")).hasSize(1);
    JsonNode json = result.path("structuredContent");
    assertThat(Json.parseObject(result.path("content").get(0).path("text").asString()))
        .isEqualTo(json);
    return json;
  }

  private static JsonNode call(String tool, String argument, String value) {
    ObjectNode params = Json.object().put("name", tool);
    params.putObject("arguments").put(argument, value);
    return ToolCalls.run(SERVER, "tools/call", params);
  }
}
