package org.otsecurity.cli.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.otsecurity.Golden;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.render.form.TerminalText;
import org.otsecurity.render.sheet.Sheet;

class HostsTest {
  static final Launch LAUNCH = new Launch("/opt/ot security/ot-security", List.of("serve"));
  static final Launch WINDOWS =
      new Launch("cmd", List.of("/c", "C:\\Program Files\\ot\\ot-security.cmd", "serve"));
  static final Reach URL = Reach.at(LAUNCH, "https://ot.example.org/mcp");

  static Stream<String> ids() {
    return new Hosts.Names().stream();
  }

  /** What is printed for each host, in both forms and for the launcher of Windows. */
  @ParameterizedTest
  @MethodSource("ids")
  void whatIsPrintedIsKnown(String id) {
    Host host = Hosts.read().of(id);
    StringBuilder page = new StringBuilder();
    for (Reach each : List.of(Reach.started(LAUNCH), URL, Reach.started(WINDOWS))) {
      Sheet sheet = new Sheet();
      HostSheet.explain(sheet, host, each, Machine.Os.LINUX);
      page.append("=== ")
          .append(each.kind())
          .append(each.launch().command().equals("cmd") ? ", Windows" : "");
      page.append('\n').append(TerminalText.of(sheet, 100, false)).append('\n');
    }
    Golden.matches(Path.of("src/test/resources/golden/cli/host", id + ".txt"), page.toString());
  }

  @ParameterizedTest
  @MethodSource("ids")
  void everyHostSaysWhereAndWhenItWasRead(String id) {
    Host host = Hosts.read().of(id);
    assertThat(host.sources()).isNotEmpty().allMatch(each -> each.startsWith("https://"));
    assertThat(LocalDate.parse(host.checked())).isAfter(LocalDate.of(2026, 1, 1));
    assertThat(host.has("stdio") || !host.words().isEmpty()).isTrue();
    assertThat(host.has("http") || !host.httpWords().isEmpty() || !host.words().isEmpty()).isTrue();
    for (String kind : List.of("stdio", "http")) {
      if (host.has(kind)) {
        assertThat(
                host.member(kind, "{command}")
                    + host.member(kind, "{words}")
                    + host.member(kind, "{url}"))
            .isNotEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "claude-desktop | LINUX | /home/a/.config/Claude/claude_desktop_config.json",
        "claude-desktop | MACOS | /home/a/Library/Application Support/Claude/claude_desktop_config.json",
        "claude-desktop | WINDOWS | D:\\data\\Claude\\claude_desktop_config.json",
        "vscode | WINDOWS | D:\\data\\Code\\User\\mcp.json",
        "cursor | WINDOWS | /home/a\\.cursor\\mcp.json",
        "codex | LINUX | /srv/codex/config.toml",
        "copilot-cli | LINUX | /home/a/.copilot/mcp-config.json",
        "zed | LINUX | /home/a/.config/zed/settings.json",
        "goose | WINDOWS | D:\\data\\Block\\goose\\config\\config.yaml",
        "goose | MACOS | /home/a/.config/goose/config.yaml"
      })
  void placesFollowTheSystemAndItsVariables(String id, Machine.Os system, String place) {
    Machine machine =
        new Machine(system, "/home/a", Map.of("CODEX_HOME", "/srv/codex", "APPDATA", "D:\\data"));
    assertThat(machine.place(Hosts.read().of(id).file(system))).isEqualTo(place);
  }

  @Test
  void linksHoldTheConfiguration() {
    Host.Shortcut shortcut = Hosts.read().of("cursor").shortcuts("stdio").get(0);
    String link = HostSheet.line(shortcut, Reach.started(LAUNCH));
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
