package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ConfigCommandTest {
  private static final String URL = "http://127.0.0.1:8321/mcp";

  @TempDir Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "claude-desktop, mcpServers, ''",
    "claude-code, mcpServers, stdio",
    "cursor, mcpServers, ''",
    "vscode, servers, stdio",
    "gemini-cli, mcpServers, ''",
    "copilot-cli, mcpServers, local",
    "windsurf, mcpServers, ''",
    "zed, context_servers, ''",
    "lm-studio, mcpServers, ''"
  })
  void jsonIsTheHostsConfiguration(String host, String member, String type) {
    CommandRun run = CommandRun.of("config", host, "--json");
    assertThat(run.code()).isZero();
    JsonNode server = Json.parseObject(run.out()).path(member).path("ot-security");
    assertThat(server.path("type").asString("")).isEqualTo(type);
    assertThat(server.path("command").asString()).startsWith("/");
    assertThat(server.path("args").valueStream().map(JsonNode::asString).toList())
        .endsWith("serve");
    assertThat(CommandRun.of("config", host).out())
        .contains("\"" + member + "\": {", "\"ot-security\": {", "json", "Checked on 2026-");
  }

  @Test
  void hostsAreListed() {
    CommandRun run = CommandRun.of("config");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("claude-desktop", "codex", "goose", "stdio, http", "https");
    ObjectNode json = Json.parseObject(CommandRun.of("config", "--json").out());
    assertThat(json.path("hosts")).hasSizeGreaterThan(15);
    assertThat(json.path("hosts").get(0).path("checked").asString()).isEqualTo("2026-11-30");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "config Claude | There are two hosts | claude-desktop, claude-code",
        "config copilot | There are two hosts | copilot-cli, vscode",
        "config codx | no host known here | codex",
        "config --write | need a host | cursor",
        "config cursor --file x.json | --file says nothing without --write | help config",
        "config cursor --http localhost:8321 | no address of an MCP server | 127.0.0.1:8321/mcp",
        "config cursor --http https://ot.example.org | no address of an MCP server | path",
        "config doctor --file x.json | --file needs the host | config doctor --help"
      })
  void misuseSaysWhatIsValid(String command, String problem, String help) {
    CommandRun run = CommandRun.of(command.split(" "));
    assertThat(run.code()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().replaceAll("\\s+", " ")).contains(problem, help);
  }

  @ParameterizedTest
  @CsvSource({"Claude Desktop", "CLAUDE_CODE", "vs code", "VSCode", "gemini", "lmstudio", "devin"})
  void namesMaySpellAsTheyLike(String name) {
    assertThat(CommandRun.of("config", name).code()).isZero();
  }

  @Test
  void whatChatGptNeedsIsSaid() {
    CommandRun run = CommandRun.of("config", "chatgpt");
    assertThat(run.code()).isZero();
    assertThat(run.out().replaceAll("\\s+", " "))
        .contains("HTTPS address that the internet can reach", "developer mode", "Not checked:");
    ObjectNode json = Json.parseObject(CommandRun.of("config", "chatgpt", "--json").out());
    assertThat(json.path("needs")).hasSizeGreaterThan(3);
    CommandRun written = CommandRun.of("config", "chatgpt", "--write");
    assertThat(written.code()).isEqualTo(1);
    assertThat(written.err()).contains("no file");
  }

  @Test
  void desktopTakesNoUrlInItsFileAndSaysWhereItGoes() {
    CommandRun run = CommandRun.of("config", "claude-desktop", "--http", URL);
    assertThat(run.out()).contains("Connectors").doesNotContain("mcpServers");
  }

  @Test
  void writingIsShownBackedUpAndDoneOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("mcp.json"), "{\n  \"mcpServers\": {}\n}\n");
    String[] command = {"config", "cursor", "--write", "--file", file.toString()};
    CommandRun dry = CommandRun.of("config", "cursor", "--dry-run", "--file", file.toString());
    assertThat(dry.code()).as(dry.err()).isZero();
    assertThat(dry.out()).contains("+    \"ot-security\": {", "Nothing is written");
    assertThat(file).hasContent("{\n  \"mcpServers\": {}\n}\n");

    CommandRun run = CommandRun.of(command);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("--- " + file, "+    \"ot-security\": {", "Written: ");
    assertThat(Files.readString(file)).contains("\"ot-security\": {", "\"serve\"");
    assertThat(folder).isDirectoryContaining("glob:**.bak");

    CommandRun again = CommandRun.of(command);
    assertThat(again.out()).contains("has the server as it should be");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2);
    }
    ObjectNode json =
        Json.parseObject(
            CommandRun.of(
                    "config", "cursor", "--write", "--json", "--http", URL, "--file", "" + file)
                .out());
    assertThat(json.path("written").asBoolean()).isTrue();
    assertThat(json.path("backup").asString()).endsWith(".bak");
    assertThat(json.path("diff").toString()).contains("+      \\\"url\\\": \\\"" + URL);
    assertThat(Files.readString(file)).doesNotContain("command");
  }

  @Test
  void fileThatCannotBeReadIsRefusedWithItsLineAndWhatToPaste() throws IOException {
    Path file =
        Files.writeString(folder.resolve("mcp.json"), "{\n  \"mcpServers\": {\n  \"a\" 1\n");
    CommandRun run = CommandRun.of("config", "cursor", "--write", "--file", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err().replaceAll("\\s+", " "))
        .contains("line 3", "Nothing is written", "\"ot-security\": {", "by hand");
    assertThat(file).hasContent("{\n  \"mcpServers\": {\n  \"a\" 1\n");
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void folderThatIsNotThereIsNotMade() {
    Path file = folder.resolve("none").resolve("mcp.json");
    CommandRun run = CommandRun.of("config", "cursor", "--write", "--file", file.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().replaceAll("\\s+", " "))
        .contains("does not exist", "Start the program once");
    assertThat(file.getParent()).doesNotExist();
  }

  @Test
  void fileThatAHostKeepsIsNotWritten() {
    CommandRun run = CommandRun.of("config", "claude-code", "--write");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("writes this file itself");
    Path project = folder.resolve(".mcp.json");
    run = CommandRun.of("config", "claude-code", "--write", "--file", project.toString());
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(project).content().contains("\"type\": \"stdio\"");
  }

  @Test
  void doctorSaysWhatIsWrongInAFile() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("mcp.json"),
            "{\"servers\": {\"ot-security\": {\"command\": \"/gone/ot-security\"}}}");
    CommandRun run =
        CommandRun.of("config", "doctor", "vscode", "--no-start", "--file", file.toString());
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).contains("fail", "/gone/ot-security does not exist", "config vscode");
    ObjectNode json =
        Json.parseObject(
            CommandRun.of("config", "doctor", "cursor", "--json", "--file", file.toString()).out());
    assertThat(json.path("hosts").get(0).path("finding").asString())
        .isEqualTo("stands under \"servers\", where it is not read");
  }
}
