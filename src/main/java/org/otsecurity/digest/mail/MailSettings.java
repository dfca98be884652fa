package org.otsecurity.digest.mail;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mail server and the letter's addresses.
 *
 * @param host the server
 * @param port its port
 * @param implicitTls TLS from the first byte ({@code smtps})
 * @param startTls TLS after STARTTLS, required
 * @param from the sender
 * @param to the receivers
 * @param user who signs in; empty if nobody does
 * @param password their password
 */
public record MailSettings(
    String host,
    int port,
    boolean implicitTls,
    boolean startTls,
    String from,
    List<String> to,
    Optional<String> user,
    String password) {
  private static final int LONGEST_FILE = 4_096;

  /** Where the user's name and password are looked for in the environment. */
  public static final String USER = "OT_SECURITY_SMTP_USER";

  public static final String PASSWORD = "OT_SECURITY_SMTP_PASSWORD";

  /**
   * Reads {@code smtp://host:587} (STARTTLS is required, except on this machine) or {@code
   * smtps://host:465}.
   *
   * @param credentials a file with user and password in two lines; else the environment has them
   * @throws MailException if something is wrong or unsafe
   */
  public static MailSettings of(
      String server,
      String from,
      List<String> to,
      Optional<Path> credentials,
      Map<String, String> environment) {
    URI address;
    try {
      address = URI.create(server);
    } catch (IllegalArgumentException e) {
      throw noServer();
    }
    boolean implicit = "smtps".equalsIgnoreCase(address.getScheme());
    if ((!implicit && !"smtp".equalsIgnoreCase(address.getScheme())) || address.getHost() == null) {
      throw noServer();
    }
    if (address.getUserInfo() != null) {
      throw new MailException(
          "A password on the command line can be seen by everybody on this machine.",
          "Set " + USER + " and " + PASSWORD + ", or use --smtp-credentials FILE.");
    }
    int port = address.getPort() > 0 ? address.getPort() : implicit ? 465 : 587;
    List<String> lines = credentials.map(MailSettings::lines).orElse(List.of());
    Optional<String> user =
        Optional.of(lines.isEmpty() ? environment.getOrDefault(USER, "") : lines.get(0))
            .filter(each -> !each.isEmpty());
    return new MailSettings(
        address.getHost(),
        port,
        implicit,
        !implicit && !loopback(address.getHost()),
        from,
        List.copyOf(to),
        user,
        lines.size() > 1 ? lines.get(1) : environment.getOrDefault(PASSWORD, ""));
  }

  private static List<String> lines(Path file) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        throw new IOException("too large");
      }
      List<String> lines = Files.readAllLines(file);
      if (lines.size() < 2 || lines.get(0).isBlank()) {
        throw new MailException(
            "The file with the credentials has not two lines.", "User first, then password.");
      }
      return lines;
    } catch (IOException e) {
      throw new MailException("The file with the credentials cannot be read.", "");
    }
  }

  private static boolean loopback(String host) {
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static MailException noServer() {
    return new MailException(
        "The mail server is no address.",
        "Give smtp://HOST:587 (STARTTLS) or smtps://HOST:465 (TLS).");
  }

  /** Never the password. */
  @Override
  public String toString() {
    return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
  }
}
