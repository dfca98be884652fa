package org.otsecurity.ingest.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.AttackBundle;
import org.otsecurity.SharedFiles;
import org.otsecurity.TestCorpus;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.ingest.OfficialIngest;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.FreshnessFile;
import org.otsecurity.install.Installation;
import org.otsecurity.query.Questions;
import org.otsecurity.query.requirement.ListStandards;
import org.otsecurity.render.StandardsJson;
import org.otsecurity.store.Store;

class UpdateCheckTest {
  @TempDir Path folder = Path.of("");
  private final FaultyServer server = new FaultyServer();

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void withoutOfficialTextTheFactsOfThisBuildAreCompared() {
    publish("\"x_mitre_version\": \"19.1\"", "\"one\"");
    Freshness found = check("2026-11-24");
    assertThat(found.state()).isEqualTo(Freshness.State.CURRENT);
    assertThat(found.published()).isEqualTo("19.1");
    assertThat(found.note()).contains("No official text is held");
    publish("\"x_mitre_version\": \"20.0\"", "\"two\"");
    found = check("2026-11-25");
    assertThat(found.state()).isEqualTo(Freshness.State.NEWER);
    assertThat(found.since()).isEqualTo("2026-11-25");
    assertThat(found.note()).contains("those of 19.1 until a newer one is synced");
    assertThat(check("2026-11-30").since()).as("first seen").isEqualTo("2026-11-25");
    assertThat(server.requests().get(0)).contains("range=bytes=0-16383");
  }

  @Test
  void heldTextIsAskedAboutByItsMark() {
    heldTextIsAskedAboutByItsMark(AttackBundle.bytes("18.1"));
  }

  @Test
  void thePublishersOwnFileIsAskedAboutByItsMark() {
    heldTextIsAskedAboutByItsMark(SharedFiles.bytes(SharedFiles.ATTACK_18));
  }

  private void heldTextIsAskedAboutByItsMark(byte[] file) {
    server.answer((exchange, attempt) -> FaultyServer.serve(exchange, file, "\"mark\""));
    sync().fetch(List.of(DocumentId.MITRE_ICS), server.settings(), Progress.NONE);
    Freshness found = check("2026-11-24");
    assertThat(found.state()).isEqualTo(Freshness.State.CURRENT);
    assertThat(found.held()).isEqualTo("18.1");
    assertThat(server.requests()).anyMatch(each -> each.contains("none-match=\"mark\""));
    publish("\"x_mitre_version\": \"18.1\"", "\"corrected\"");
    assertThat(check("2026-11-25").state()).isEqualTo(Freshness.State.CHANGED);
    try (Store store = Store.openLicensed(home().database())) {
      Questions questions = Questions.of(store, new FreshnessFile(home())::read);
      var row =
          StandardsJson.of(questions.listStandards().list())
              .path("standards")
              .valueStream()
              .filter(each -> each.path("id").asString().equals("mitre-ics"))
              .findFirst()
              .orElseThrow();
      assertThat(row.path("official_text").path("release").asString()).isEqualTo("18.1");
      assertThat(row.path("freshness").path("state").asString())
          .isEqualTo("file of the same release changed");
      assertThat(row.path("freshness").path("checked").asString()).isEqualTo("2026-11-25");
    }
  }

  @Test
  void aNetworkThatFailsIsAnAnswer() {
    server.answer((exchange, attempt) -> exchange.sendResponseHeaders(500, -1));
    assertThat(check("2026-11-24").note()).isEqualTo("could not be known: the server answers 500.");
    server.answer((exchange, attempt) ->
        FaultyServer.serve(exchange, "<html>".getBytes(StandardCharsets.UTF_8), "\"x\""));
    assertThat(check("2026-11-24").state()).isEqualTo(Freshness.State.UNKNOWN);
    server.close();
    assertThat(check("2026-11-24").note()).isEqualTo("could not be known: it cannot be reached.");
  }

  @Test
  void releasesAreFoundInEditions() {
    assertThat(UpdateCheck.release("Revision 5, release 5.2.0")).isEqualTo("5.2.0");
    assertThat(UpdateCheck.release("18.1")).isEqualTo("18.1");
    assertThat(UpdateCheck.release("2013")).isEmpty();
  }

  private void publish(String beginning, String etag) {
    server.answer((exchange, attempt) ->
        FaultyServer.serve(
            exchange,
            ("{\"type\": \"bundle\", " + beginning + "}").getBytes(StandardCharsets.UTF_8),
            etag));
  }

  private Freshness check(String day) {
    Clock clock = Clock.fixed(Instant.parse(day + "T06:00:00Z"), ZoneOffset.UTC);
    List<Standard> standards =
        TestCorpus.questions().listStandards().list().standards().stream()
            .map(ListStandards.Coverage::standard)
            .toList();
    return new UpdateCheck(ingest(), new FreshnessFile(home()), clock)
        .check(standards, server.settings()).stream()
            .filter(each -> each.standard().equals(DocumentId.MITRE_ICS))
            .findFirst()
            .orElseThrow();
  }

  private DataHome home() {
    return new DataHome(folder.resolve("home"));
  }

  private OfficialIngest ingest() {
    return new OfficialIngest(
        new Installation(
            Objects.requireNonNull(TestCorpus.database().toAbsolutePath().getParent())),
        home());
  }

  private Sync sync() {
    return new Sync(ingest(), home(), Clock.systemUTC());
  }
}
