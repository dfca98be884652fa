package org.otsecurity.cli.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.otsecurity.TestCorpus;
import org.otsecurity.cli.host.Finding.Verdict;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.OtSecurityServer;
import org.otsecurity.mcp.transport.HttpSettings;
import org.otsecurity.mcp.transport.HttpTransport;
import tools.jackson.databind.node.ObjectNode;

/** What is found in the files of hosts, with servers that are really started and called. */
class HostExaminationTest {
  /** Only stops a hang. */
  private static final Duration LIMIT = Duration.ofMinutes(2);

  @TempDir Path home = Path.of("");
  @TempDir Path project = Path.of("");

  private Machine machine() {
    return new Machine(Machine.Os.LINUX, home.toString(), System.getenv());
  }

  /** This program as it lies in the folders of the tests. */
  private static Launch launch() {
    return new Launch(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        List.of(
            "-Dapp.directory=" + TestCorpus.database().toAbsolutePath().getParent(),
            "--enable-native-access=ALL-UNNAMED",
            "org.otsecurity.Main",
            "serve"));
  }

  private List<Finding> examine(String id, Duration limit) {
    return new HostExamination(machine(), project, new EntryExamination(launch(), machine(), limit))
        .examine(Hosts.read().of(id));
  }

  private Path write(String id, String text) throws IOException {
    Path file = Hosts.read().of(id).file(machine()).orElseThrow();
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path write(String id, Reach reach) throws IOException {
    Host host = Hosts.read().of(id);
    ObjectNode entry = host.entry(reach).orElseThrow();
    if (!reach.isHttp()) {
      // The folders of the tests are no jar; the variable stands in for it.
      String name = host.form() == Host.Form.YAML ? "envs" : "env";
      entry.set(name, Json.object().put("CLASSPATH", classPath()));
    }
    return write(id, HostFiles.of(host).alone(entry));
  }

  private static String classPath() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(each -> Path.of(each).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  @ParameterizedTest
  @CsvSource({"cursor", "goose", "vscode"})
  void serverThatIsConfiguredWellAnswers(String id) throws IOException {
    write(id, Reach.started(launch()));
    List<Finding> findings = examine(id, LIMIT);
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).words())
        .startsWith("ot-security ")
        .endsWith(" answers, of this installation");
    assertThat(findings.get(0).verdict()).isEqualTo(Verdict.ok);
  }

  @Test
  void serverAtAUrlAnswers() throws Exception {
    var server = OtSecurityServer.create(TestCorpus.questions(), "test");
    HttpSettings settings = HttpSettings.loopback(0);
    try (HttpTransport transport = HttpTransport.start(server, settings, () -> {}, List.of())) {
      String url = "http://127.0.0.1:" + transport.port() + "/mcp";
      write("windsurf", Reach.at(launch(), url));
      assertThat(examine("windsurf", LIMIT).get(0).words())
          .isEqualTo("ot-security test answers at " + url);
      write("windsurf", Reach.at(launch(), url.replace("/mcp", "/none")));
      assertThat(examine("windsurf", LIMIT).get(0).words()).contains("HTTP status 404");
    }
  }

  @Test
  void urlThatNobodyServesIsAFailure() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    write("cline", Reach.at(launch(), "http://127.0.0.1:" + port + "/mcp"));
    Finding finding = examine("cline", LIMIT).get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.fail);
    assertThat(finding.words()).endsWith("/mcp: nothing answers there");
    assertThat(finding.remedy()).contains("serve --http");
  }

  @Test
  void serverThatEndsOrSaysSomethingElseIsAFailure() throws IOException {
    Launch ends = new Launch(launch().command(), List.of("-version"));
    write("cursor", Reach.started(ends));
    Finding finding = examine("cursor", LIMIT).get(0);
    assertThat(finding.verdict()).isEqualTo(Verdict.fail);
    assertThat(finding.words()).contains("ends before it answers initialize (exit code 0)");
    write("cursor", Reach.started(new Launch(launch().command(), List.of("--version"))));
    assertThat(examine("cursor", LIMIT).get(0).words()).contains("something that is not MCP");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void serverThatNeverAnswersIsGivenUp() throws IOException {
    write("cursor", Reach.started(new Launch("/bin/sleep", List.of("600"))));
    assertThat(examine("cursor", Duration.ofMillis(300)).get(0).words())
        .contains("does not answer initialize within");
    // It was told to end; when it does is up to the machine.
    ProcessHandle.current()
        .children()
        .filter(each -> each.info().command().orElse("").endsWith("sleep"))
        .forEach(each -> assertThat(each.onExit()).succeedsWithin(Duration.ofMinutes(1)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cursor | {'mcpServers': {'ot-security': {'command': '/gone/ot-security'}}} | fail"
            + " | /gone/ot-security does not exist",
        "cursor | {'mcpServers': {'mine': {'command': 'java', 'args': ['-jar',"
            + " '/gone/ot-security.jar', 'serve']}}} | fail | /gone/ot-security.jar does not exist",
        "cursor | {'mcpServers': {'ot-security': {'command': 'no-such-program-here'}}} | fail"
            + " | no-such-program-here does not exist",
        "cursor | {'servers': {'ot-security': {'command': 'java'}}} | fail"
            + " | stands under \"servers\", where it is not read",
        "vscode | {'mcpServers': {'ot-security': {'command': 'java'}}} | fail"
            + " | stands under \"mcpServers\", where it is not read",
        "gemini-cli | {'mcpServers': {'ot-security': {'url': 'http://x/mcp'}}} | fail"
            + " | says \"url\", where \"command\" or \"httpUrl\" is read",
        "windsurf | {'mcpServers': {'ot-security': {}}} | fail"
            + " | says neither \"command\" or \"serverUrl\"",
        "cline | {'mcpServers': {'ot-security': {'url': 'http://x/mcp'}}} | fail"
            + " | \"type\" is not \"streamableHttp\", without which it is not read",
        "opencode | {'mcp': {'ot-security': {'type': 'local', 'command': 'java'}}} | fail"
            + " | \"command\" is not of the form that is read",
        "cursor | {'mcpServers': {'ot-security': {'command': 'java', 'disabled': true}}} | warn"
            + " | is switched off",
        "cursor | {'mcpServers': {'ot-security': {'command': 'java'}}} | warn"
            + " | starts the server of another installation, java (not tried)",
        "cursor | {'mcpServers': {'other': {'command': 'x'}}} | none | not configured",
        "cursor | {'mcpServers': { | fail | line 1, column 17: the file ends too early.",
        "cursor | {'mcpServers': {}, // mine | fail | line 1, column 27: the file ends too early.",
        "codex | mcp_servers = {} | fail | line 1: servers are written there in another way than by"
            + " tables."
      })
  void whatIsWrongIsNamed(String id, String text, Verdict verdict, String words)
      throws IOException {
    write(id, text.replace('\'', '"'));
    Finding finding = examine(id, Duration.ZERO).get(0);
    assertThat(finding.words()).isEqualTo(words);
    assertThat(finding.verdict()).isEqualTo(verdict);
  }

  @Test
  void commentIsADoubtWhereTheHostMayNotReadIt() throws IOException {
    write("cursor", "{\n  // mine\n  \"mcpServers\": {}\n}\n");
    assertThat(examine("cursor", Duration.ZERO))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.warn, Verdict.none);
    write("zed", "{\n  // mine\n}\n");
    assertThat(examine("zed", Duration.ZERO))
        .extracting(Finding::verdict)
        .containsExactly(Verdict.none);
  }

  @Test
  void fileOfAProjectIsLookedAtToo() throws IOException {
    Files.createDirectories(project.resolve(".vscode"));
    Files.writeString(
        project.resolve(".vscode/mcp.json"),
        "{\"servers\": {\"ot-security\": {\"command\": \"/gone\"}}}");
    List<Finding> findings = examine("vscode", Duration.ZERO);
    assertThat(findings).extracting(Finding::verdict).containsExactly(Verdict.none, Verdict.fail);
    assertThat(findings.get(1).file()).endsWith("mcp.json:1");
  }

  /** A folder that somebody else filled must not be able to start anything. */
  @Test
  void nothingOfAProjectIsStarted() throws IOException {
    Path mark = home.resolve("started");
    Files.createDirectories(project.resolve(".cursor"));
    Files.writeString(
        project.resolve(".cursor/mcp.json"),
        Json.text(
            Json.parseObject(
                "{\"mcpServers\": {\"ot-security\": {\"command\": \"touch\", \"args\": [\""
                    + mark.toString().replace("\\", "\\\\")
                    + "\"]}}}")));
    List<Finding> findings = examine("cursor", LIMIT);
    assertThat(mark).doesNotExist();
    assertThat(findings.getLast().verdict()).isNotEqualTo(Verdict.ok);
  }

  @Test
  void everyHostIsExaminedWithoutFiles() {
    for (Host each : Hosts.read().all()) {
      assertThat(examine(each.id(), LIMIT))
          .as(each.id())
          .extracting(Finding::verdict)
          .containsExactly(Verdict.none);
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAndPermissionsStay() throws IOException {
    Host host = Hosts.read().of("cursor");
    Path real = Files.writeString(home.resolve("real.json"), "{}\n");
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-------"));
    Path link = Files.createSymbolicLink(project.resolve("mcp.json"), real);
    HostWriter writer =
        new HostWriter(Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC));
    for (String url : List.of("http://127.0.0.1:1/mcp", "http://127.0.0.1:2/mcp")) {
      ObjectNode entry = host.entry(Reach.at(launch(), url)).orElseThrow();
      writer.write(HostWriter.plan(host, link, entry));
    }
    assertThat(link).isSymbolicLink();
    assertThat(real).content().contains("127.0.0.1:2/mcp");
    Path first = project.resolve("mcp.json.20261130-120000.bak");
    assertThat(first).hasContent("{}\n").isRegularFile();
    assertThat(project.resolve("mcp.json.20261130-120000-2.bak")).exists();
    for (Path each : List.of(real, first)) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
          .isEqualTo("rw-------");
    }
    Files.delete(real);
    ObjectNode entry = host.entry(Reach.started(launch())).orElseThrow();
    assertThatThrownBy(() -> HostWriter.plan(host, link, entry))
        .hasMessageContaining("link to a file that is not there");
  }

  @Test
  void textOfAnotherEncodingIsRefused() throws IOException {
    Path file = Files.write(home.resolve("mcp.json"), new byte[] {'{', (byte) 0xe4, '}'});
    Host host = Hosts.read().of("cursor");
    ObjectNode entry = host.entry(Reach.started(launch())).orElseThrow();
    assertThatThrownBy(() -> HostWriter.plan(host, file, entry))
        .hasMessageContaining("not in UTF-8");
  }
}
