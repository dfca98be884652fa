package org.otsecurity.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.Golden;
import org.otsecurity.SharedFiles;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.id.StandardId;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.store.Store;

/**
 * Faults of the network against a real server. What a person sees of each goes into the table of
 * docs/keeping-current.md.
 */
class SyncFaultTest {
  private static final String ETAG = "\"of-18.1\"";
  private static final StringBuilder TABLE =
      new StringBuilder("| fault | the old database | what the user sees |\n| --- | --- | --- |\n");

  @TempDir Path folder = Path.of("");
  private DataHome home = new DataHome(Path.of(""));
  private final FaultyServer server = new FaultyServer();
  private byte[] file = new byte[0];

  @BeforeEach
  void homeWithRelease17() throws IOException {
    file = SharedFiles.bytes(SharedFiles.ATTACK_18);
    home = new DataHome(folder.resolve("home"));
    sync().from(SharedFiles.file(SharedFiles.ATTACK_17), List.of());
    assertThat(release()).isEqualTo("17.1");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aGoodServerIsAskedOnceAndThenOnlyWhetherSomethingChanged() {
    server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, ETAG));
    Outcome outcome = fetch();
    assertThat(outcome.state()).isEqualTo(Outcome.State.STORED);
    assertThat(release()).isEqualTo("18.1");
    assertThat(server.requests())
        .containsExactly("/files/mitre-ics/ics-attack.json range=null none-match=null");
    assertThat(fetch().state()).isEqualTo(Outcome.State.UNCHANGED);
    assertThat(server.requests()).last().asString().endsWith("none-match=" + ETAG);
    assertThat(home.official().resolve("partial").toFile().list()).containsExactly("lock");
  }

  @Test
  void aBrokenDownloadIsGoneOnWith() {
    server.answer((exchange, attempt) -> {
      if (attempt == 1) {
        FaultyServer.breakOff(exchange, file, ETAG);
      } else {
        FaultyServer.serve(exchange, file, ETAG);
      }
    });
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
    assertThat(server.requests()).hasSize(2).last().asString().contains("range=bytes=");
    assertThat(release()).isEqualTo("18.1");
  }

  @Test
  void aDownloadIsGoneOnWithByTheNextSync() {
    server.answer((exchange, attempt) -> FaultyServer.breakOff(exchange, file, ETAG));
    assertThat(fetch().state()).isEqualTo(Outcome.State.FAILED);
    server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, ETAG));
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
    assertThat(server.requests()).first().asString().contains("range=bytes=");
    assertThat(release()).isEqualTo("18.1");
  }

  @Test
  void aFileThatChangedMeanwhileIsNotJoined() throws IOException {
    byte[] other = SharedFiles.bytes(SharedFiles.ATTACK_16);
    server.answer((exchange, attempt) -> FaultyServer.breakOff(exchange, other, "\"of-16.1\""));
    assertThat(fetch().state()).isEqualTo(Outcome.State.FAILED);
    server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, ETAG));
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
    assertThat(release()).isEqualTo("18.1");
  }

  @Test
  void redirectsOnThisMachineAreFollowed() {
    server.answer((exchange, attempt) -> {
      if (attempt == 1) {
        exchange.getResponseHeaders().set("Location", "/elsewhere");
        exchange.sendResponseHeaders(302, -1);
      } else {
        FaultyServer.serve(exchange, file, ETAG);
      }
    });
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
  }

  @Test
  void passingFaultsAreTriedAgain() {
    server.answer((exchange, attempt) -> {
      if (attempt < 3) {
        exchange.sendResponseHeaders(503, -1);
      } else {
        FaultyServer.serve(exchange, file, ETAG);
      }
    });
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void everyFaultLeavesTheOldDatabase() throws IOException {
    TABLE.setLength(0);
    TABLE.append("| fault | the old database | what the user sees |\n| --- | --- | --- |\n");
    fault(
        "body broken off, every time",
        (exchange, attempt) -> FaultyServer.breakOff(exchange, file, ETAG));
    fault("500, every time", (exchange, attempt) -> exchange.sendResponseHeaders(500, -1));
    fault("404", (exchange, attempt) -> exchange.sendResponseHeaders(404, -1));
    fault(
        "a web page instead of the file",
        (exchange, attempt) ->
            FaultyServer.serve(exchange, bytes("<html>Sign in</html>"), "\"page\""));
    fault(
        "JSON of something else",
        (exchange, attempt) ->
            FaultyServer.serve(exchange, bytes("{\"message\":\"rate limit\"}"), "\"other\""));
    fault(
        "a bundle of another ATT&CK domain",
        (exchange, attempt) ->
            FaultyServer.serve(
                exchange,
                bytes(
                    text().replace("x-mitre-collection--90c00720", "x-mitre-collection--1f5f1533")),
                "\"domain\""));
    fault(
        "most techniques missing",
        (exchange, attempt) ->
            FaultyServer.serve(
                exchange,
                bytes(text().replace("\"external_id\": \"T0", "\"external_id\": \"X0")),
                "\"few\""));
    fault(
        "a reference into nothing",
        (exchange, attempt) ->
            FaultyServer.serve(
                exchange,
                bytes(
                    text()
                        .replaceFirst(
                            "\"target_ref\": \"attack-pattern--........",
                            "\"target_ref\": \"attack-pattern--00000000")),
                "\"dangling\""));
    fault(
        "an older release",
        (exchange, attempt) ->
            FaultyServer.serve(exchange, SharedFiles.bytes(SharedFiles.ATTACK_16), "\"old\""));
    fault(
        "announced larger than any such file",
        (exchange, attempt) -> {
          exchange.sendResponseHeaders(200, 1L << 40);
          exchange.getResponseBody().write(file);
        });
    fault(
        "a body without end",
        (exchange, attempt) -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[1 << 20];
          while (true) {
            exchange.getResponseBody().write(block);
          }
        });
    fault(
        "packed although not asked for",
        (exchange, attempt) -> {
          exchange.getResponseHeaders().set("Content-Encoding", "gzip");
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file);
        });
    fault(
        "redirect to plain HTTP elsewhere",
        (exchange, attempt) -> {
          exchange.getResponseHeaders().set("Location", "http://example.org/ics-attack.json");
          exchange.sendResponseHeaders(301, -1);
        });
    fault(
        "redirects without end",
        (exchange, attempt) -> {
          exchange.getResponseHeaders().set("Location", "/again" + attempt);
          exchange.sendResponseHeaders(302, -1);
        });
    fault(
        "304 that was not asked for", (exchange, attempt) -> exchange.sendResponseHeaders(304, -1));
    fault(
        "a server that falls silent in the middle",
        (exchange, attempt) -> {
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file, 0, 1000);
          exchange.getResponseBody().flush();
          sleep();
        });
    fault("a server that never answers", (exchange, attempt) -> sleep());
    server.close();
    fault("nothing listens", (exchange, attempt) -> {});
    Golden.matchesSection(Path.of("docs", "keeping-current.md"), "faults", TABLE.toString());
  }

  /** A disk that is full: a small tmpfs, where one can be mounted. */
  @Test
  void aFullDiskLeavesTheOldDatabase() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    org.junit.jupiter.api.Assumptions.assumeTrue(
        mount("mount", "-t", "tmpfs", "-o", "size=27m", "tmpfs", small.toString()),
        "skipped: no tmpfs can be mounted here");
    try {
      home = new DataHome(small.resolve("home"));
      sync().from(SharedFiles.file(SharedFiles.ATTACK_17), List.of());
      byte[] before = Files.readAllBytes(home.database());
      server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, ETAG));
      // Fill it step by step, so that the disk is full at other moments each time.
      int failed = 0;
      for (int kib = 0; kib < 27_000; kib += 1_300) {
        Files.write(small.resolve("fill"), new byte[0]);
        Path fill = small.resolve("fill");
        try {
          Files.write(fill, new byte[kib << 10]);
        } catch (IOException e) {
          // Full already.
        }
        String outcome = "";
        try {
          Outcome one = fetch();
          outcome = one.state() + " " + one.notes();
          failed += one.state() == Outcome.State.FAILED ? 1 : 0;
        } catch (RuntimeException e) {
          failed++;
          outcome = String.valueOf(e.getMessage());
        }
        assertThat(outcome).doesNotContain("Exception", "SQL");
        Files.deleteIfExists(fill);
        Store.openLicensed(home.database()).close();
        if (!outcome.startsWith("STORED")
            && !outcome.startsWith("UNCHANGED")
            && kib > 0
            && release().equals("17.1")) {
          assertThat(Files.readAllBytes(home.database())).as(outcome).isEqualTo(before);
        }
        if (release().equals("18.1")) {
          sync().from(SharedFiles.file(SharedFiles.ATTACK_18), List.of());
          ingest().remove(StandardId.MITRE_ICS);
          sync().from(SharedFiles.file(SharedFiles.ATTACK_17), List.of());
        }
      }
      assertThat(failed).isPositive();
    } finally {
      mount("umount", small.toString());
    }
  }

  private void fault(String name, FaultyServer.Answer answer) throws IOException {
    byte[] before = Files.readAllBytes(home.database());
    server.answer(answer);
    Outcome outcome = fetch();
    assertThat(outcome.state()).as(name).isEqualTo(Outcome.State.FAILED);
    String seen = String.join(" ", outcome.notes());
    assertThat(seen).as(name).endsWith(".").doesNotContain("Exception", "/tmp", "java.");
    assertThat(Files.readAllBytes(home.database())).as(name).isEqualTo(before);
    assertThat(release()).as(name).isEqualTo("17.1");
    TABLE.append("| ").append(name).append(" | unchanged, answers 17.1 | ").append(seen.strip());
    TABLE.append(" |\n");
  }

  private Outcome fetch() {
    NetworkSettings settings =
        new NetworkSettings(
            Optional.of(server.base()),
            Optional.empty(),
            List.of(),
            Duration.ofMillis(700),
            Duration.ofMillis(10),
            3);
    return sync().fetch(List.of(StandardId.MITRE_ICS), settings, Progress.NONE).get(0);
  }

  private String release() {
    try (Store store = Store.openLicensed(home.database())) {
      return store.read(reader ->
          reader
              .requirement(new RequirementId(StandardId.MITRE_ICS, "T0836"))
              .orElseThrow()
              .attributes()
              .getOrDefault("text_edition", ""));
    }
  }

  private OfficialIngest ingest() {
    return new OfficialIngest(
        new Installation(
            Objects.requireNonNull(TestCorpus.database().toAbsolutePath().getParent())),
        home);
  }

  private Sync sync() {
    return new Sync(
        ingest(), home, Clock.fixed(Instant.parse("2026-11-24T06:00:00Z"), ZoneOffset.UTC));
  }

  private String text() {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static void sleep() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean mount(String... command) throws Exception {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
