package org.otsecurity.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.AttackBundle;
import org.otsecurity.Golden;
import org.otsecurity.SharedFiles;

/**
 * Faults of the network against a real server. What a person sees of each goes into the table of
 * docs/keeping-current.md.
 */
class SyncFaultTest {
  private static final String ETAG = "\"of-18.1\"";

  @TempDir static Path once = Path.of("");
  @TempDir Path folder = Path.of("");
  private SyncedHome home = new SyncedHome(Path.of(""));
  private final FaultyServer server = new FaultyServer();
  private final byte[] file = AttackBundle.bytes("18.1");
  private final StringBuilder table =
      new StringBuilder("| fault | the old database | what the user sees |\n| --- | --- | --- |\n");

  @BeforeAll
  static void homeWithRelease17() throws IOException {
    SyncedHome home = new SyncedHome(once.resolve("home"));
    home.sync().from(AttackBundle.file(once.resolve("ics-attack.json"), "17.1"), List.of());
    assertThat(home.release()).isEqualTo("17.1");
  }

  @BeforeEach
  void copyHome() throws IOException {
    home = new SyncedHome(folder.resolve("home"));
    home.replaceBy(new SyncedHome(once.resolve("home")));
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
    assertThat(home.release()).isEqualTo("18.1");
    assertThat(server.requests())
        .containsExactly("/files/mitre-ics/ics-attack.json range=null none-match=null");
    assertThat(fetch().state()).isEqualTo(Outcome.State.UNCHANGED);
    assertThat(server.requests()).last().asString().endsWith("none-match=" + ETAG);
    assertThat(home.files().official().resolve("partial").toFile().list()).containsExactly("lock");
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
    assertThat(home.release()).isEqualTo("18.1");
  }

  @Test
  void thePublishersOwnFileIsGoneOnWith() {
    byte[] published = SharedFiles.bytes(SharedFiles.ATTACK_18);
    server.answer((exchange, attempt) -> {
      if (attempt == 1) {
        FaultyServer.breakOff(exchange, published, ETAG);
      } else {
        FaultyServer.serve(exchange, published, ETAG);
      }
    });
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
    assertThat(server.requests()).hasSize(2).last().asString().contains("range=bytes=");
    assertThat(home.release()).isEqualTo("18.1");
  }

  @Test
  void aDownloadIsGoneOnWithByTheNextSync() {
    server.answer((exchange, attempt) -> FaultyServer.breakOff(exchange, file, ETAG));
    assertThat(fetch().state()).isEqualTo(Outcome.State.FAILED);
    server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, ETAG));
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
    assertThat(server.requests()).first().asString().contains("range=bytes=");
    assertThat(home.release()).isEqualTo("18.1");
  }

  @Test
  void aFileThatChangedMeanwhileIsNotJoined() throws IOException {
    byte[] other = AttackBundle.bytes("16.1");
    server.answer((exchange, attempt) -> FaultyServer.breakOff(exchange, other, "\"of-16.1\""));
    assertThat(fetch().state()).isEqualTo(Outcome.State.FAILED);
    server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, ETAG));
    assertThat(fetch().state()).isEqualTo(Outcome.State.STORED);
    assertThat(home.release()).isEqualTo("18.1");
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
                            "\"target_ref\": \"attack-pattern--[^\"]*",
                            "\"target_ref\": \"attack-pattern--0")),
                "\"dangling\""));
    fault(
        "an older release",
        (exchange, attempt) -> FaultyServer.serve(exchange, AttackBundle.bytes("16.1"), "\"old\""));
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
        server.settings(FaultyServer.PATIENT, FaultyServer.IMPATIENT),
        (exchange, attempt) -> {
          exchange.sendResponseHeaders(200, file.length);
          exchange.getResponseBody().write(file, 0, 1000);
          exchange.getResponseBody().flush();
          server.fallSilent();
        });
    fault(
        "a server that never answers",
        server.settings(FaultyServer.IMPATIENT, FaultyServer.PATIENT),
        (exchange, attempt) -> server.fallSilent());
    server.close();
    fault("nothing listens", (exchange, attempt) -> {});
    Golden.matchesSection(Path.of("docs", "keeping-current.md"), "faults", table.toString());
  }

  private void fault(String name, FaultyServer.Answer answer) throws IOException {
    fault(name, server.settings(), answer);
  }

  private void fault(String name, NetworkSettings settings, FaultyServer.Answer answer)
      throws IOException {
    byte[] before = Files.readAllBytes(home.files().database());
    server.answer(answer);
    Outcome outcome = home.fetch(settings);
    assertThat(outcome.state()).as(name).isEqualTo(Outcome.State.FAILED);
    String seen = String.join(" ", outcome.notes());
    assertThat(seen).as(name).endsWith(".").doesNotContain("Exception", "/tmp", "java.");
    assertThat(Files.readAllBytes(home.files().database())).as(name).isEqualTo(before);
    assertThat(home.release()).as(name).isEqualTo("17.1");
    table.append("| ").append(name).append(" | unchanged, answers 17.1 | ").append(seen.strip());
    table.append(" |\n");
  }

  private Outcome fetch() {
    return home.fetch(server.settings());
  }

  private String text() {
    return new String(file, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
