package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.cli.serve.Client;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

class ConfigCommandTest {
  private static final Launch LAUNCH = new Launch("/opt/ot security/ot-security", List.of("serve"));

  @ParameterizedTest
  @CsvSource({
    "claude-desktop, mcpServers, ''",
    "claude-code, mcpServers, stdio",
    "cursor, mcpServers, ''",
    "vscode, servers, stdio"
  })
  void jsonIsTheClientsConfiguration(String client, String member, String type) {
    CommandRun run = CommandRun.of("config", client, "--json");
    assertThat(run.code()).isZero();
    JsonNode server = Json.parseObject(run.out()).path(member).path("ot-security");
    assertThat(server.path("type").asString("")).isEqualTo(type);
    assertThat(server.path("command").asString()).startsWith("/");
    assertThat(server.path("args").valueStream().map(JsonNode::asString).toList())
        .endsWith("serve");
    assertThat(CommandRun.of("config", client).out())
        .contains("\"" + member + "\": {", "\"ot-security\": {", "json");
  }

  @Test
  void cursorsLinkHoldsTheConfiguration() {
    String link = Client.deepLink(LAUNCH);
    assertThat(link)
        .startsWith("cursor://anysphere.cursor-deeplink/mcp/install?name=ot-security&config=");
    String config =
        java.net.URLDecoder.decode(
            link.substring(link.indexOf("config=") + 7), StandardCharsets.UTF_8);
    assertThat(new String(Base64.getDecoder().decode(config), StandardCharsets.UTF_8))
        .isEqualTo("{\"command\":\"/opt/ot security/ot-security\",\"args\":[\"serve\"]}");
  }

  @Test
  void commandLinesAreQuotedForTheShell() {
    assertThat(LAUNCH.quoted()).isEqualTo("'/opt/ot security/ot-security' serve");
    assertThat(new Launch("cmd", List.of("/c", "C:\\Program Files\\ot\\ot-security.cmd")).quoted())
        .isEqualTo("cmd /c \"C:\\Program Files\\ot\\ot-security.cmd\"");
  }
}
