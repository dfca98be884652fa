package org.otsecurity.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.release.Freshness;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.FreshnessFile;
import org.otsecurity.json.Json;
import tools.jackson.databind.JsonNode;

class DigestCommandTest {
  @TempDir Path folder = Path.of("");

  @Test
  void theDigestIsPrintedOrSent() throws Exception {
    new FreshnessFile(home())
        .write(
            List.of(
                new Freshness(
                    DocumentId.MITRE_ICS,
                    Freshness.State.NEWER,
                    "",
                    "18.1",
                    "19.0",
                    "2026-11-20",
                    "2026-11-24",
                    "")));
    CommandRun run = run("digest", "--no-check", "--since", "2026-11-17");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("[Act] MITRE ATT&CK for ICS 19.0 is published")
        .contains("$ ot-security sync mitre-ics && ot-security diff mitre-ics");
    JsonNode json =
        Json.parseObject(run("digest", "--no-check", "--since", "2026-11-17", "--json").out());
    assertThat(json.at("/news/0/urgency").asString()).isEqualTo("act");
    assertThat(json.at("/news/0/command").asString())
        .isEqualTo("ot-security sync mitre-ics && ot-security diff mitre-ics");
    assertThat(json.path("since").asString()).isEqualTo("2026-11-17");
    assertThat(run("digest", "--no-check", "--html", "--json").out()).contains("given together");
    assertThat(run("digest", "--no-check", "--html").out()).startsWith("<!DOCTYPE html>");

    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    try {
      run =
          run(
              "digest",
              "--no-check",
              "--smtp",
              "smtp://127.0.0.1:" + server.getSmtp().getPort(),
              "--from",
              "ot@plant.example",
              "--to",
              "team@plant.example");
      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.out()).contains("1 to act on\" to team@plant.example");
      MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
      assertThat(parts.getBodyPart(0).getContent().toString()).contains("[Act] MITRE");
      assertThat(parts.getBodyPart(1).getContent().toString()).contains("ATT&amp;CK for ICS 19.0");
    } finally {
      server.stop();
    }
  }

  @Test
  void mistakesAreExplained() {
    assertThat(run("digest", "--since", "soon").err()).contains("no number of days");
    assertThat(run("digest", "--since", "2026-02-31").err()).contains("no number of days");
    assertThat(run("digest", "--no-check", "--smtp", "smtp://localhost").err())
        .contains("a sender and a receiver");
    CommandRun run =
        run(
            "digest",
            "--no-check",
            "--smtp",
            "smtp://127.0.0.1:1",
            "--from",
            "a@b.example",
            "--to",
            "c@b.example");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("cannot be reached").doesNotContain("Exception");
    assertThat(run("watch", "--digest-on", "someday").code()).isEqualTo(2);
  }

  private DataHome home() {
    return new DataHome(folder.resolve("home"));
  }

  private CommandRun run(String... arguments) {
    return CommandRun.at(home(), arguments);
  }
}
