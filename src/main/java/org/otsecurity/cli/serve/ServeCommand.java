package org.otsecurity.cli.serve;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.cli.session.ExitCode;
import org.otsecurity.cli.session.Presentation;
import org.otsecurity.cli.session.Session;
import org.otsecurity.install.Installation;
import org.otsecurity.install.LateVerification;
import org.otsecurity.mcp.OtSecurityServer;
import org.otsecurity.mcp.transport.HttpLimits;
import org.otsecurity.mcp.transport.HttpSettings;
import org.otsecurity.mcp.transport.HttpTransport;
import org.otsecurity.query.Questions;
import org.otsecurity.text.Quoted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code serve}: the MCP server. Over stdio it is started by {@code Main}, past this class. */
@Command(
    name = "serve",
    description = "Serve MCP clients: over stdio, or over Streamable HTTP with --http.",
    footer = {
      Presentation.NO_JSON + ": over stdio the output is the protocol itself.",
      "%nExamples:",
      "  ot-security serve",
      "  ot-security serve --search-fetch",
      "  ot-security serve --http",
      "  ot-security serve --http=0.0.0.0:9000 --allow-host ot.example.org"
    })
public final class ServeCommand implements Callable<Integer> {
  public static final String DEFAULT_HOST = "127.0.0.1";
  public static final int DEFAULT_PORT = 8321;

  /** Adds a pair of tools; over stdio too. */
  public static final String SEARCH_FETCH = "--search-fetch";

  private static final Pattern PORT = Pattern.compile("\\d{1,5}");

  /** Requests a second and address, when others than this machine can send them. */
  static final int DEFAULT_RATE = 200;

  private static final int MAX_RATE = 1_000_000;

  /** A row of the base corpus: what {@code /ready} asks for. */
  private static final String KNOWN_ROW = "SR 1.1";

  private final Session session;

  @Option(
      names = "--http",
      arity = "0..1",
      paramLabel = "[HOST:]PORT",
      fallbackValue = "",
      description = "Serve over HTTP. Default: " + DEFAULT_HOST + ":" + DEFAULT_PORT + ".")
  Optional<String> http = Optional.empty();

  @Option(
      names = "--allow-host",
      paramLabel = "HOST",
      description = "A name under which clients reach this server, besides localhost.")
  List<String> hosts = new ArrayList<>();

  @Option(
      names = "--allow-origin",
      paramLabel = "ORIGIN",
      description = "A web origin whose pages may call, such as https://example.org.")
  List<String> origins = new ArrayList<>();

  @Option(
      names = "--rate",
      paramLabel = "N",
      description =
          "Requests a second that one client address may send; 0 for any number. Default: 0 for"
              + " this machine alone, "
              + DEFAULT_RATE
              + " if others can reach the server.")
  Optional<Integer> rate = Optional.empty();

  @Option(
      names = SEARCH_FETCH,
      description =
          "Add the tools search and fetch, for hosts that ask for this pair, such as ChatGPT.")
  boolean searchFetch;

  /** The command of a session. */
  public ServeCommand(Session session) {
    this.session = session;
  }

  /** An address to serve at. */
  record Address(String host, int port) {
    /** Reads {@code port}, {@code host:port}, {@code [ipv6]:port} or nothing. */
    static Optional<Address> parse(String text) {
      if (text.isEmpty()) {
        return Optional.of(new Address(DEFAULT_HOST, DEFAULT_PORT));
      }
      int colon = text.lastIndexOf(':');
      String host = colon < 0 ? DEFAULT_HOST : text.substring(0, colon);
      String port = text.substring(colon + 1);
      if (host.startsWith("[") && host.endsWith("]")) {
        host = host.substring(1, host.length() - 1);
      } else if (host.contains(":")) {
        return Optional.empty();
      }
      return !host.isEmpty() && PORT.matcher(port).matches() && Integer.parseInt(port) <= 65_535
          ? Optional.of(new Address(host, Integer.parseInt(port)))
          : Optional.empty();
    }

    String url(int actualPort) {
      return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + actualPort + "/mcp";
    }
  }

  @Override
  public Integer call() throws Exception {
    if (http.isEmpty()) {
      throw CommandException.usage(
          "--allow-host, --allow-origin and --rate need --http.", "", List.of());
    }
    Address address =
        Address.parse(http.get())
            .orElseThrow(() ->
                CommandException.usage(
                    "\"" + Quoted.of(http.get()) + "\" is no address.",
                    "A port, or host:port; without either "
                        + DEFAULT_HOST
                        + ":"
                        + DEFAULT_PORT
                        + ".",
                    List.of()));
    HttpSettings settings = settings(address);
    Questions questions = questions(address, settings);
    var server = OtSecurityServer.create(questions, Installation.VERSION, searchFetch);
    HttpTransport transport;
    try {
      transport = HttpTransport.start(server, settings, () -> ask(questions), List.of());
    } catch (IOException | UnresolvedAddressException e) {
      throw CommandException.missing(refusal(address, e));
    }
    Thread stop = new Thread(() -> stop(transport), "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    session.err().println("OT Security MCP serves at " + address.url(transport.port()));
    warn(address);
    session.err().println("Stop it with Ctrl-C.");
    AtomicInteger code = new AtomicInteger(ExitCode.OK);
    new LateVerification(
            session.verification(),
            Duration.ZERO,
            session.err()::println,
            reason -> {
              session.err().println("ot-security: " + reason);
              code.set(ExitCode.DATABASE);
              transport.close();
            })
        .start();
    transport.join();
    return code.get();
  }

  private HttpSettings settings(Address address) throws UnknownHostException {
    int requestsPerSecond = rate.orElse(isForThisMachine(address) ? 0 : DEFAULT_RATE);
    if (requestsPerSecond < 0 || requestsPerSecond > MAX_RATE) {
      throw CommandException.usage(
          "--rate=" + requestsPerSecond + " is no rate.",
          "A number from 1 to " + MAX_RATE + ", or 0 for no limit.",
          List.of());
    }
    return new HttpSettings(
        address.host(),
        address.port(),
        new LinkedHashSet<>(hosts),
        new LinkedHashSet<>(origins),
        HttpLimits.standard().withRequestsPerSecond(requestsPerSecond));
  }

  private boolean isForThisMachine(Address address) throws UnknownHostException {
    return hosts.isEmpty() && InetAddress.getByName(address.host()).isLoopbackAddress();
  }

  /** Others than the user of this machine may have no licence for the user's text. */
  private Questions questions(Address address, HttpSettings settings) throws UnknownHostException {
    boolean reachable = !isForThisMachine(address);
    if (!reachable && settings.foreignOrigins().isEmpty()) {
      return session.questions();
    }
    if (session.ingest().answersWithLicensedText()) {
      session
          .err()
          .println(
              "Your licensed text, and with it the official text, is not served: "
                  + (reachable
                      ? "other machines can reach this one."
                      : "pages of other origins may call this server."));
      return session.questionsWithoutLicensedText();
    }
    return session.questions();
  }

  /** Asks what a call asks, past everything that is remembered. */
  private static void ask(Questions questions) {
    questions.requirement().get(KNOWN_ROW, Optional.empty());
  }

  /** Lets requests finish before the database closes. */
  private void stop(HttpTransport transport) {
    transport.close();
    session.close();
    session.err().println("Stopped.");
  }

  private void warn(Address address) throws UnknownHostException {
    if (!InetAddress.getByName(address.host()).isLoopbackAddress()) {
      session
          .err()
          .println(
              "Warning: this address can be reached from other machines, and there is no"
                  + " authentication or encryption. Put a proxy with TLS in front.");
      if (hosts.isEmpty()) {
        session
            .err()
            .println(
                "Requests that name another host than localhost are refused;"
                    + " allow this machine's name with --allow-host.");
      }
    }
  }

  private static String refusal(Address address, Exception cause) {
    String where = address.host() + ":" + address.port();
    for (Throwable each = cause; each != null; each = each.getCause()) {
      if (each instanceof BindException && String.valueOf(each.getMessage()).contains("in use")) {
        return "The port is taken: "
            + where
            + ". Stop the other program, or choose a port with --http=PORT (0 for any free one).";
      }
    }
    return "Cannot serve at "
        + where
        + ". Give an address of this machine and a port you may use (above 1023).";
  }
}
