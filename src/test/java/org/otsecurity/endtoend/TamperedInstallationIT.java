package org.otsecurity.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.otsecurity.TamperedFile;
import org.otsecurity.TestCorpus;

/** A copy of the packaged program whose database, or whose user's database, was changed. */
class TamperedInstallationIT {
  private static final String META =
      """
      "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientInfo":{"name":"t","version":"1"},\
      "io.modelcontextprotocol/clientCapabilities":{}}\
      """;

  private static final String REQUEST =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + META + "}}\n";

  private static final int SECONDS = 60;

  @TempDir static Path folder = Path.of("");
  private static Path script = Path.of("");
  private static Path database = Path.of("");

  @TempDir Path home = Path.of("");

  @BeforeAll
  static void copy() throws IOException {
    Path app = Objects.requireNonNull(TestCorpus.database().toAbsolutePath().getParent());
    Path target = folder.resolve("target").resolve("app");
    try (Stream<Path> files = Files.walk(app)) {
      for (Path each : files.toList()) {
        Path to = target.resolve(app.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(to);
        } else {
          Files.copy(each, to, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
    script =
        Files.copy(
            Launcher.SCRIPT,
            folder.resolve(Launcher.SCRIPT.getFileName().toString()),
            StandardCopyOption.COPY_ATTRIBUTES);
    database = target.resolve("ot-security.db");
  }

  @BeforeEach
  void whole() throws IOException {
    Files.copy(TestCorpus.database(), database, StandardCopyOption.REPLACE_EXISTING);
  }

  @ParameterizedTest
  @EnumSource(names = {"BYTE_LESS", "TITLE_CHANGED", "ROWS_DELETED"})
  void aChangedBaseIsFoundByAll(TamperedFile change) throws Exception {
    change.befall(database);
    Launcher.Output doctor = run("", "doctor");
    assertThat(doctor.code()).as(doctor.err()).isEqualTo(3);
    assertThat(words(doctor.out()))
        .contains("fail Database", "fail Build", "damaged", "ot-security build", "Not ready");
    for (List<String> each :
        List.of(
            List.of("search", "firewall"),
            List.of("ingest", "iec62443", sample()),
            List.of("ingest", "rebuild"),
            List.of("serve", "--http=0"))) {
      Launcher.Output output = run("", each.toArray(String[]::new));
      assertThat(output.code()).as(each + ": " + output.err()).isEqualTo(3);
      assertThat(output.out()).isEmpty();
      assertThat(words(output.err()))
          .contains("damaged", "ot-security build")
          .doesNotContain("Exception");
    }
    stops("ot-security build");
  }

  @Test
  void aChangedDatabaseOfTheUserStopsTheServer() throws Exception {
    assertThat(run("", "ingest", "iec62443", sample()).code()).isZero();
    answers();
    Path users = home.resolve("ot-security.db");
    byte[] bytes = Files.readAllBytes(users);
    TamperedFile.TITLE_CHANGED.befall(users);
    stops("ot-security ingest rebuild");
    Launcher.Output doctor = run("", "doctor");
    assertThat(doctor.code()).isEqualTo(3);
    assertThat(words(doctor.out())).contains("ok Database", "fail Your text");
    assertThat(run("", "ingest", "rebuild").code()).isZero();
    assertThat(Files.readAllBytes(users)).isEqualTo(bytes);
    answers();
    assertThat(run("", "doctor").code()).isZero();
  }

  /** What only the longer sum finds is found after the start. */
  @Test
  void overHttpItIsComparedAfterTheStart() throws Exception {
    assertThat(run("", "ingest", "iec62443", sample()).code()).isZero();
    Path fingerprint = home.resolve("ot-security.db.sha256");
    String text = Files.readString(fingerprint);
    Files.writeString(fingerprint, (text.charAt(0) == '0' ? '1' : '0') + text.substring(1));
    Launcher.Output output = run("", "serve", "--http=0");
    assertThat(output.code()).as(output.err()).isEqualTo(3);
    assertThat(output.err()).contains("serves at", "damaged", "ot-security ingest rebuild");
    Files.delete(fingerprint);
    Launcher.Output unknown = run(REQUEST, "serve");
    assertThat(unknown.code()).isZero();
    assertThat(unknown.out()).contains("\"result\"");
    assertThat(unknown.err()).contains("compared with nothing", "ingest rebuild").hasLineCount(1);
  }

  private void answers() throws Exception {
    Launcher.Output output = run(REQUEST, "serve");
    assertThat(output.code()).as(output.err()).isZero();
    assertThat(output.out()).contains("\"result\"");
    assertThat(output.err()).isEmpty();
  }

  /** It ends by itself, while its client still listens, and also when that has gone at once. */
  private void stops(String remedy) throws Exception {
    Launcher.Output brief = run(REQUEST, "serve");
    assertThat(brief.code()).as(brief.err()).isEqualTo(3);
    assertThat(brief.err()).contains("damaged", remedy).hasLineCount(1);
    Process server = builder("serve").start();
    try (OutputStream in = server.getOutputStream();
        BufferedReader out = server.inputReader(StandardCharsets.UTF_8);
        BufferedReader err = server.errorReader(StandardCharsets.UTF_8)) {
      in.write(REQUEST.getBytes(StandardCharsets.UTF_8));
      in.flush();
      assertThat(out.readLine()).contains("\"result\"");
      assertThat(err.readLine()).contains("damaged", remedy);
      assertThat(server.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(server.exitValue()).isEqualTo(3);
    } finally {
      server.destroyForcibly();
    }
  }

  private Launcher.Output run(String input, String... arguments) throws Exception {
    return Launcher.run(builder(arguments), input);
  }

  private ProcessBuilder builder(String... arguments) {
    ProcessBuilder builder = Launcher.command(script, arguments);
    builder.environment().put("OT_SECURITY_HOME", home.toString());
    return builder;
  }

  private static String sample() {
    return Path.of("docs", "ingest", "sample.json").toAbsolutePath().toString();
  }

  private static String words(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
