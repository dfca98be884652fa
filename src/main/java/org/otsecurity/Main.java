package org.otsecurity;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.otsecurity.cli.Cli;
import org.otsecurity.cli.serve.ServeCommand;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Databases;
import org.otsecurity.install.FreshnessFile;
import org.otsecurity.install.Installation;
import org.otsecurity.install.LateVerification;
import org.otsecurity.install.LocalTime;
import org.otsecurity.install.Verification;
import org.otsecurity.mcp.OtSecurityServer;
import org.otsecurity.mcp.transport.StdioTransport;
import org.otsecurity.query.Questions;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreException;

/** Starts the program. The stdio server is wired here, past the command line, to start fast. */
public final class Main {
  /** The exit code that `ot-security --help` gives for a database that cannot be used. */
  private static final int DATABASE = 3;

  /** No session that is made of a few questions lasts so long. */
  private static final Duration REST = Duration.ofSeconds(10);

  private Main() {}

  /** Runs the server or a command, and exits with its code. */
  public static void main(String[] arguments) {
    boolean serves = arguments.length > 0 && arguments[0].equals("serve");
    boolean searchFetch = arguments.length == 2 && arguments[1].equals(ServeCommand.SEARCH_FETCH);
    boolean overStdio = serves && (arguments.length == 1 || searchFetch);
    // Only the server over HTTP logs: its web server does.
    if (!serves || overStdio) {
      spareTheDriver();
    }
    int code =
        overStdio
            ? serve(searchFetch)
            : Cli.run(arguments, new FileOutputStream(FileDescriptor.out), System.err);
    // To return costs less than to exit, which looks for a logger that would tell of it.
    if (code != 0 || serves) {
      System.exit(code);
    }
  }

  /**
   * Spares SQLite's driver work at start that nobody has a use for: the search of every jar for a
   * logger, and for a date format calendars of all regions, the search of every jar for further
   * ones, and the table of all time zones. Together a fifth of the time to the first answer
   * (bench/README.md). Whoever wants the zone of the machine asks {@link
   * org.otsecurity.install.LocalTime}.
   */
  static void spareTheDriver() {
    System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
    System.setProperty("java.locale.providers", "FALLBACK");
    LocalTime.putOff();
  }

  private static int serve(boolean searchFetch) {
    // Nothing but protocol may reach standard output, whoever prints.
    System.setOut(System.err);
    greet();
    Installation installation = Installation.current();
    DataHome home = DataHome.current();
    Consumer<String> warning = System.err::println;
    try (Store store = Databases.open(installation, home, warning)) {
      LateVerification verification =
          new LateVerification(
              Verification.of(store, installation, home), REST, Main::say, Main::stop);
      new StdioTransport(
              OtSecurityServer.create(
                  Questions.of(store, new FreshnessFile(home)::read),
                  Installation.VERSION,
                  searchFetch),
              new FileInputStream(FileDescriptor.in),
              new FileOutputStream(FileDescriptor.out),
              verification::start)
          .run();
      verification.end();
      return 0;
    } catch (StoreException e) {
      say(e.explanation());
      return DATABASE;
    } catch (IOException e) {
      say("the connection broke: " + e.getMessage());
      return 1;
    }
  }

  /** Whoever types the command at a prompt would see nothing at all, since no client speaks. */
  private static void greet() {
    // The launcher sees whether a person types; Java alone would load classes to know.
    if (!System.getProperty("ot-security.terminal", "").isEmpty()) {
      say(
          "an MCP server, waiting for a client on standard input. Programs start it by themselves:");
      System.err.println(
          "  ot-security config HOST      connects one, as claude-desktop or vscode");
      System.err.println("  ot-security search WORDS     asks at this prompt, without a client");
      System.err.println("  ot-security serve --http     serves over HTTP instead");
      System.err.println("Stop it with Ctrl-C.");
    }
  }

  private static void say(String message) {
    System.err.println("ot-security: " + message);
  }

  /** Ends the server, which sits in a read that nothing else would end. */
  private static void stop(String reason) {
    say(reason);
    System.exit(DATABASE);
  }
}
