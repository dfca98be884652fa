package org.otsecurity.digest.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/** Sends a text and the same as HTML in one mail. */
public final class MailDelivery {
  private static final String PATIENCE_MILLIS = "20000";

  private final MailSettings settings;
  private final Optional<SSLSocketFactory> trust;

  public MailDelivery(MailSettings settings) {
    this(settings, Optional.empty());
  }

  /**
   * @param trust what is trusted instead of what the Java runtime trusts
   */
  MailDelivery(MailSettings settings, Optional<SSLSocketFactory> trust) {
    this.settings = settings;
    this.trust = trust;
  }

  /**
   * Sends a mail.
   *
   * @throws MailException if it was not sent to everybody
   */
  public void send(String subject, String text, String html) {
    try {
      Session session = Session.getInstance(properties(), authenticator());
      MimeMessage message = new MimeMessage(session);
      message.setFrom(address(settings.from()));
      for (String each : settings.to()) {
        message.addRecipient(Message.RecipientType.TO, address(each));
      }
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setHeader(
          "Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(OffsetDateTime.now(ZoneOffset.UTC)));
      // Machines do not answer a machine (RFC 3834).
      message.setHeader("Auto-Submitted", "auto-generated");
      MimeMultipart both = new MimeMultipart("alternative");
      both.addBodyPart(part(text, "plain"));
      both.addBodyPart(part(html, "html"));
      message.setContent(both);
      Transport.send(message);
    } catch (AuthenticationFailedException e) {
      throw new MailException(
          "The mail server does not accept the user or the password.",
          "Look at " + MailSettings.USER + " and " + MailSettings.PASSWORD + ".");
    } catch (SendFailedException e) {
      throw new MailException(
          "The mail server does not take the mail for every receiver.",
          "Look at --to and --from, and whether it wants a user.");
    } catch (MessagingException e) {
      throw new MailException(problem(e), "Look at --smtp: " + settings + ".");
    }
  }

  private static MimeBodyPart part(String content, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(content, StandardCharsets.UTF_8.name(), subtype);
    return part;
  }

  private static InternetAddress address(String text) {
    try {
      InternetAddress[] addresses = InternetAddress.parse(text, true);
      if (addresses.length == 1) {
        addresses[0].validate();
        return addresses[0];
      }
    } catch (AddressException e) {
      // Said below.
    }
    throw new MailException(
        "\"" + text.replaceAll("[^\\x20-\\x7e]", "?") + "\" is no mail address.", "");
  }

  private Properties properties() {
    String protocol = settings.implicitTls() ? "smtps" : "smtp";
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", protocol);
    // Transport.send asks for this one by the type of the addresses.
    properties.setProperty("mail.transport.protocol.rfc822", protocol);
    String prefix = "mail." + protocol + ".";
    properties.setProperty(prefix + "host", settings.host());
    properties.setProperty(prefix + "port", Integer.toString(settings.port()));
    properties.setProperty(prefix + "auth", Boolean.toString(settings.user().isPresent()));
    properties.setProperty(prefix + "starttls.enable", "true");
    properties.setProperty(prefix + "starttls.required", Boolean.toString(settings.startTls()));
    properties.setProperty(prefix + "ssl.checkserveridentity", "true");
    properties.setProperty(prefix + "connectiontimeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "timeout", PATIENCE_MILLIS);
    properties.setProperty(prefix + "writetimeout", PATIENCE_MILLIS);
    trust.ifPresent(each -> properties.put(prefix + "ssl.socketFactory", each));
    return properties;
  }

  private Authenticator authenticator() {
    return new Authenticator() {
      @Override
      protected PasswordAuthentication getPasswordAuthentication() {
        return new PasswordAuthentication(settings.user().orElse(""), settings.password());
      }
    };
  }

  private static String problem(MessagingException failure) {
    Throwable cause = failure;
    for (int depth = 0; depth < 10 && cause != null; depth++) {
      if (cause instanceof SSLException) {
        return "No secure connection to the mail server comes about.";
      }
      cause = cause.getCause();
    }
    return String.valueOf(failure.getMessage()).contains("STARTTLS")
        ? "The mail server offers no STARTTLS; without it nothing is sent to another machine."
        : "The mail server cannot be reached, or breaks off.";
  }
}
