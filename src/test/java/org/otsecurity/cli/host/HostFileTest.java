package org.otsecurity.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.json.Json;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Our server gets into the files of hosts, and everything else stays as it was. */
class HostFileTest {
  private static final Launch LAUNCH = new Launch("/opt/ot-security", List.of("serve"));
  private static final Reach STARTED = Reach.started(LAUNCH);
  private static final Reach CALLED = Reach.at(LAUNCH, "http://127.0.0.1:8321/mcp");

  private static String put(String id, String text, Reach reach) {
    Host host = Hosts.read().of(id);
    return HostFiles.of(host).put(text, host.entry(reach).orElseThrow());
  }

  private static List<HostFile.Found> find(String id, String text) {
    return HostFiles.of(Hosts.read().of(id)).find(text);
  }

  static Stream<String> withFile() {
    return Hosts.read().all().stream().filter(each -> each.form() != Host.Form.NONE).map(Host::id);
  }

  @ParameterizedTest
  @MethodSource("withFile")
  void newFileIsReadAgainAndWritingTwiceChangesNothing(String id) {
    Host host = Hosts.read().of(id);
    for (Reach reach : List.of(STARTED, CALLED)) {
      if (host.entry(reach).isEmpty()) {
        continue;
      }
      String once = put(id, "", reach);
      assertThat(put(id, once, reach)).isEqualTo(once);
      assertThat(find(id, once)).hasSize(1);
      assertThat(find(id, once).get(0).entry()).isEqualTo(host.entry(reach).get());
    }
  }

  @Test
  void otherServersAndLayoutStay() {
    String text =
        """
        {
            "theme": "dark",
            "big": 12345678901234567890.10,
            "mcpServers": {
                "other": { "command": "x", "args": [ "1" ] }
            },
            "last": null
        }
        """;
    assertThat(put("cursor", text, STARTED))
        .isEqualTo(
            text.replace(
                "\"1\" ] }\n",
                """
                "1" ] },
                        "ot-security": {
                            "command": "/opt/ot-security",
                            "args": ["serve"]
                        }
                """));
  }

  @Test
  void whatTheUserAddedToTheServerStays() {
    String text =
        put("gemini-cli", "", STARTED)
            .replace("\"args\": [\"serve\"]", "\"args\": [\"old\"],\n      \"trust\": true");
    String changed = put("gemini-cli", text, CALLED);
    assertThat(changed)
        .contains("\"trust\": true", "\"httpUrl\"")
        .doesNotContain("command", "args");
  }

  @Test
  void commentsStayWhereTheHostReadsThem() {
    String text =
        """
        // Mine
        {
          "context_servers": {
            "other": { "url": "https://example.org/mcp" }, // keep
          },
          /* and this */
        }
        """;
    String changed = put("zed", text, STARTED);
    assertThat(changed).contains("// Mine", "}, // keep\n    \"ot-security\": {", "/* and this */");
    assertThat(put("zed", changed, STARTED)).isEqualTo(changed);
    assertThat(find("zed", changed)).hasSize(1);
    assertThatThrownBy(() -> put("cursor", "{\n // x\n}\n", STARTED))
        .hasMessageContaining("line 2: a comment");
    assertThatThrownBy(() ->
            put(
                "zed",
                changed
                    .replace("\"env\": {}", "\"env\": {\"A\": \"b\"} // mine")
                    .replace("/opt", "/old"),
                STARTED))
        .hasMessageContaining("comments, which would be lost");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | {\"mcpServers\"",
        "{ } | {\"mcpServers\"",
        "{\"a\":1} | {\"a\":1,\"mcpServers\"",
        "{\"mcpServers\":{\"a\":{}}} | {\"mcpServers\":{\"a\":{},\"ot-security\""
      })
  void smallObjectsTakeIt(String text, String start) {
    String changed = put("cursor", text, STARTED);
    assertThat(changed.replaceAll("\\s+", "")).startsWith(start);
    assertThat(Json.parseObject(changed).path("mcpServers").has("ot-security")).isTrue();
  }

  @Test
  void lineEndsOfWindowsStay() {
    String changed = put("cursor", "{\r\n\t\"mcpServers\": {}\r\n}\r\n", STARTED);
    assertThat(changed.replace("\r\n", "")).doesNotContain("\n");
    assertThat(changed).contains("\r\n\t\t\"ot-security\": {\r\n\t\t\t\"command\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cursor | [1] | no object",
        "cursor | {\"mcpServers\": []} | \"mcpServers\" is no object",
        "cursor | {\"mcpServers\": {}, \"mcpServers\": {}} | stands there twice",
        "cursor | {\"mcpServers\": {\"ot-security\": 1}} | is no object",
        "cursor | {\"a\": 1,} | nothing behind it",
        "cursor | {\"a\": tru} | column 7: a value that is none",
        "cursor | {\"a\": 01} | column 7: a value that is none",
        "cursor | {\"a\": \"x} | ends too early",
        "cursor | {} {} | behind the end",
        "codex | mcp_servers = {} | in another way",
        "codex | mcp_servers.ot-security.command = 'x' | in another way",
        "codex | a = \"\"\"x | does not end",
        "codex | [[mcp_servers.ot-security]] | in another way",
        "codex | [mcp_servers.ot-security]\\nargs = [\\n['a']\\n] | brackets do not end",
        "codex | [mcp_servers.ot-security]\\n[mcp_servers.'ot-security'] | stands there twice",
        "goose | a: 1\\n---\\nextensions: | cannot be read with certainty",
        "goose | extensions: {} | not written line by line",
        "goose | [1, 2] | cannot be read with certainty"
      })
  void whatIsNotCertainIsRefused(String id, String text, String problem) {
    assertThatThrownBy(() -> put(id, text.replace("\\n", "\n"), STARTED))
        .isInstanceOf(HostFileException.class)
        .hasMessageContaining("line ")
        .hasMessageContaining(problem);
  }

  @Test
  void newerSectionIsUsedWhereTheFileHasIt() {
    assertThat(put("opencode", "{\"mcp\": {\"a\": {\"type\": \"local\"}}}", STARTED))
        .contains("{\"mcp\": {\"a\": {\"type\": \"local\"}, \"ot-security\"");
    String changed = put("opencode", "{\n  \"mcp\": {\n    \"servers\": {}\n  }\n}\n", CALLED);
    assertThat(changed).contains("    \"servers\": {\n      \"ot-security\": {");
    assertThat(find("opencode", changed).get(0).section()).isEqualTo("mcp.servers");
  }

  @Test
  void tomlKeepsOtherTablesCommentsAndSettings() {
    String text =
        """
        model = "gpt" # mine

        [mcp_servers.other]
        command = "x"

        [mcp_servers."ot-security"]
        command = 'C:\\old\\ot-security.cmd'
        args = [
          "serve", # why
        ]
        # patience
        startup_timeout_sec = 40

        [mcp_servers.ot-security.env]
        A = "b"

        # the end
        [[projects]]
        note = \"""
        [mcp_servers.ot-security]
        \"""
        """;
    HostFile.Found found = find("codex", text).get(0);
    assertThat(found.line()).isEqualTo(6);
    assertThat(found.entry().path("command").asString()).isEqualTo("C:\\old\\ot-security.cmd");
    assertThat(found.entry().path("args").get(0).asString()).isEqualTo("serve");
    String changed = put("codex", text, STARTED);
    assertThat(changed)
        .isEqualTo(
            text.replace("'C:\\old\\ot-security.cmd'", "\"/opt/ot-security\"")
                .replace("[\n  \"serve\", # why\n]", "[\"serve\"]"));
    assertThat(put("codex", changed, CALLED))
        .contains("url = \"http://127.0.0.1:8321/mcp\"\n# patience\nstartup_timeout_sec = 40\n")
        .doesNotContain("/opt/ot-security");
    assertThat(put("codex", "a = 1", STARTED))
        .isEqualTo(
            "a = 1\n\n[mcp_servers.ot-security]\ncommand = \"/opt/ot-security\"\nargs ="
                + " [\"serve\"]\n");
  }

  @Test
  void yamlKeepsOtherExtensionsAndSettings() {
    String text =
        """
        # mine
        GOOSE_MODE: "smart_approve"
        extensions:
          developer:
            type: builtin
            name: developer

          ot-security:
            type: stdio
            name: ot-security
            enabled: true
            cmd: /old/ot-security
            args:
              - serve
            timeout: 60
            env_keys: []
            envs: {}
            available_tools:
              - search_ot_requirements

          memory:
            type: builtin
        GOOSE_SEARCH_PATHS:
        - "/usr/local/bin"
        """;
    HostFile.Found found = find("goose", text).get(0);
    assertThat(found.entry().path("cmd").asString()).isEqualTo("/old/ot-security");
    assertThat(found.entry().path("args").get(0).asString()).isEqualTo("serve");
    String changed = put("goose", text, STARTED);
    var tree = YAMLMapper.builder().build().readTree(changed);
    assertThat(tree.path("extensions").path("ot-security").toString())
        .isEqualTo(
            "{\"type\":\"stdio\",\"name\":\"ot-security\",\"enabled\":true,"
                + "\"cmd\":\"/opt/ot-security\",\"args\":[\"serve\"],\"timeout\":60,"
                + "\"env_keys\":[],\"envs\":{},\"available_tools\":[\"search_ot_requirements\"]}");
    assertThat(changed).startsWith(text.substring(0, text.indexOf("  ot-security:")));
    assertThat(changed).endsWith(text.substring(text.indexOf("\n  memory:")));
    assertThat(put("goose", changed, STARTED)).isEqualTo(changed);
    String called = put("goose", changed, CALLED);
    assertThat(
            YAMLMapper.builder()
                .build()
                .readTree(called)
                .path("extensions")
                .path("ot-security")
                .path("uri")
                .asString())
        .isEqualTo("http://127.0.0.1:8321/mcp");
    assertThat(called).doesNotContain("cmd:", "args:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GOOSE_MODE: auto",
        "extensions:",
        "extensions:\\n    a:\\n        type: builtin\\nb: 1",
        "b: 1\\nextensions: # mine\\n  a:\\n    type: builtin"
      })
  void yamlTakesANewExtension(String lines) {
    String text = lines.replace("\\n", "\n");
    String changed = put("goose", text, STARTED);
    assertThat(
            YAMLMapper.builder()
                .build()
                .readTree(changed)
                .path("extensions")
                .path("ot-security")
                .path("cmd")
                .asString())
        .as(changed)
        .isEqualTo("/opt/ot-security");
    assertThat(changed).startsWith(text.stripTrailing().split("\n", -1)[0]);
  }

  @Test
  void differencesAreUnified() {
    assertThat(UnifiedDiff.of("f", "a\nb\nc\nd\ne\n", "a\nb\nc\nx\ne\n"))
        .containsExactly("--- f", "+++ f", "@@ -1,5 +1,5 @@", " a", " b", " c", "-d", "+x", " e");
    assertThat(UnifiedDiff.of("f", "", "a\n"))
        .containsExactly("--- /dev/null", "+++ f", "@@ -0,0 +1,1 @@", "+a");
    assertThat(UnifiedDiff.of("f", "a", "a\n"))
        .containsExactly(
            "--- f", "+++ f", "@@ -1,1 +1,1 @@", "-a", "\\ No newline at end of file", "+a");
    assertThat(UnifiedDiff.of("f", "a\n", "a\n")).isEmpty();
  }
}
