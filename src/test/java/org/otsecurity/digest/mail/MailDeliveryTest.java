package org.otsecurity.digest.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real mail server on this machine. */
class MailDeliveryTest {
  private static final String TO = "ops@plant.example";
  private static final Map<String, String> ENVIRONMENT =
      Map.of(MailSettings.USER, "digest", MailSettings.PASSWORD, "s3cret word");

  /** Only stops a hang; the server gives itself two seconds to start. */
  private static final long LIMIT_MILLIS = 600_000;

  @TempDir Path folder = Path.of("");
  private final GreenMail server =
      new GreenMail(
          new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_SMTPS)});

  private static ServerSetup setup(String protocol) {
    ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
    setup.setServerStartupTimeout(LIMIT_MILLIS);
    return setup;
  }

  @BeforeEach
  void start() {
    server.start();
    server.setUser("digest@plant.example", "digest", "s3cret word");
    server.setUser(TO, "ops", "other");
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  @Test
  void bothFormsArriveWithTheirWords() throws Exception {
    new MailDelivery(settings("smtp://127.0.0.1:" + server.getSmtp().getPort(), ENVIRONMENT))
        .send("Übersicht, 2026-11-24", "Zwölf änderten sich – «so»", "<p>Zwölf</p>");
    MimeMessage mail = received();
    assertThat(mail.getSubject()).isEqualTo("Übersicht, 2026-11-24");
    assertThat(mail.getFrom()[0]).hasToString("OT Digest <digest@plant.example>");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    MimeMultipart parts = (MimeMultipart) mail.getContent();
    assertThat(parts.getContentType()).startsWith("multipart/alternative");
    assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Zwölf änderten sich – «so»");
    assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Zwölf</p>");
  }

  @Test
  void tlsFromTheFirstByte() {
    MailSettings settings =
        settings("smtps://127.0.0.1:" + server.getSmtps().getPort(), ENVIRONMENT);
    // The certificate of this server is nobody's: not trusted unless told to.
    assertThatThrownBy(() -> new MailDelivery(settings).send("s", "t", "h"))
        .isInstanceOf(MailException.class)
        .hasMessage("No secure connection to the mail server comes about.");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aWrongPasswordIsSaidWithoutIt() {
    MailSettings wrong =
        settings(
            "smtp://127.0.0.1:" + server.getSmtp().getPort(),
            Map.of(MailSettings.USER, "digest", MailSettings.PASSWORD, "wrong-one"));
    assertThatThrownBy(() -> new MailDelivery(wrong).send("s", "t", "h"))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("does not accept the user or the password")
        .hasMessageNotContaining("wrong-one");
    assertThat(wrong.toString()).doesNotContain("wrong-one", "digest");
  }

  @Test
  void credentialsComeFromAFileAndNeverFromTheCommandLine() throws IOException {
    Path file = Files.writeString(folder.resolve("credentials"), "digest\ns3cret word\n");
    MailSettings settings =
        MailSettings.of(
            "smtp://mail.example", "a@b.example", List.of(TO), Optional.of(file), Map.of());
    assertThat(settings.user()).contains("digest");
    assertThat(settings.port()).isEqualTo(587);
    assertThat(settings.startTls()).as("another machine").isTrue();
    assertThatThrownBy(() -> settings("smtp://me:secret@mail.example", Map.of()))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("can be seen by everybody")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> settings("http://mail.example", Map.of()))
        .hasMessageContaining("no address");
  }

  @Test
  void addressesAreAddresses() {
    MailSettings settings =
        MailSettings.of(
            "smtp://127.0.0.1:" + server.getSmtp().getPort(),
            "a@b.example",
            List.of("x@y.example\r\nBcc: all@y.example"),
            Optional.empty(),
            Map.of());
    assertThatThrownBy(() -> new MailDelivery(settings).send("s", "t", "h"))
        .isInstanceOf(MailException.class)
        .hasMessageContaining("is no mail address");
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerWithoutStartTlsGetsNothingWhereItIsRequired() {
    MailSettings there =
        new MailSettings(
            "127.0.0.1",
            server.getSmtp().getPort(),
            false,
            true,
            "a@b.example",
            List.of(TO),
            Optional.empty(),
            "");
    assertThatThrownBy(() ->
            new MailDelivery(there, Optional.of(new DummySSLSocketFactory())).send("s", "t", "h"))
        .isInstanceOf(MailException.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  private MimeMessage received() {
    assertThat(server.waitForIncomingEmail(LIMIT_MILLIS, 1)).isTrue();
    return server.getReceivedMessages()[0];
  }

  private static MailSettings settings(String url, Map<String, String> environment) {
    return MailSettings.of(
        url, "OT Digest <digest@plant.example>", List.of(TO), Optional.empty(), environment);
  }
}
