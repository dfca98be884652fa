package org.otsecurity.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;
import org.otsecurity.install.Installation;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.tool.Tools;
import tools.jackson.databind.node.ObjectNode;

/** The plugin of Claude Code has the files that its format asks for, and names what exists. */
class PluginTest {
  private static final Path PLUGIN = Path.of("plugins", "claude-code");
  private static final Pattern TOOL = Pattern.compile("`([a-z0-9]+_[a-z0-9_]+)`");

  private static ObjectNode json(Path file) throws IOException {
    return Json.parseObject(Files.readString(file));
  }

  @Test
  void manifestIsThatOfThisVersion() throws IOException {
    ObjectNode manifest = json(PLUGIN.resolve(".claude-plugin").resolve("plugin.json"));
    assertThat(manifest.path("name").asString()).isEqualTo("ot-security");
    assertThat(manifest.path("version").asString()).isEqualTo(Installation.VERSION);
    assertThat(manifest.path("license").asString()).isEqualTo("Apache-2.0");
  }

  @Test
  void marketplaceLeadsToThePlugin() throws IOException {
    ObjectNode marketplace = json(Path.of(".claude-plugin", "marketplace.json"));
    assertThat(marketplace.path("owner").path("name").asString()).isNotEmpty();
    ObjectNode entry = (ObjectNode) marketplace.path("plugins").get(0);
    assertThat(Path.of(entry.path("source").asString()).normalize()).isEqualTo(PLUGIN);
    ObjectNode manifest = json(PLUGIN.resolve(".claude-plugin").resolve("plugin.json"));
    for (String each : List.of("name", "description")) {
      assertThat(entry.path(each)).isEqualTo(manifest.path(each));
    }
  }

  @Test
  void serverIsStartedByTheLauncher() throws IOException {
    ObjectNode server =
        (ObjectNode) json(PLUGIN.resolve(".mcp.json")).path("mcpServers").path("ot-security");
    assertThat(server.path("command").asString()).isEqualTo(Installation.NAME);
    assertThat(server.path("args").toString()).isEqualTo("[\"serve\"]");
  }

  @Test
  void skillNamesToolsAndArgumentsThatExist() throws IOException {
    String skill = Files.readString(PLUGIN.resolve("skills/ot-assessment/SKILL.md"));
    assertThat(skill).startsWith("---\nname: ot-assessment\ndescription: ");
    String description = skill.lines().skip(2).findFirst().orElseThrow();
    assertThat(description).hasSizeLessThan(1024).doesNotContain("<", ">");
    assertThat(skill.lines().count()).isLessThan(500);
    String declared =
        Tools.of(TestCorpus.questions()).stream()
            .map(each -> each.name() + " " + each.inputSchema())
            .toList()
            .toString();
    List<String> named =
        TOOL.matcher(skill).results().map((MatchResult each) -> each.group(1)).distinct().toList();
    assertThat(named).hasSizeGreaterThan(14);
    assertThat(named).allMatch(declared::contains);
  }
}
