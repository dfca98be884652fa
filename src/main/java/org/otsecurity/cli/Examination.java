package org.otsecurity.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.otsecurity.domain.requirement.TextKind;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.query.ListStandards;
import org.otsecurity.query.Questions;
import org.otsecurity.store.Store;
import org.otsecurity.store.StoreException;

/** Looks at everything that the program needs. No check relies on another one having passed. */
final class Examination {
  private static final int JAVA = 25;
  private static final String REBUILD = "Run `ot-security build`.";

  private final Installation installation;
  private final DataHome home;

  Examination(Installation installation, DataHome home) {
    this.installation = installation;
    this.home = home;
  }

  List<Check> checks() {
    return List.of(
        java(),
        folder(),
        build(),
        classCache(),
        nativeLibrary(),
        database(),
        userText(),
        server(),
        port());
  }

  private static Check java() {
    String found = System.getProperty("java.version") + " at " + System.getProperty("java.home");
    return Runtime.version().feature() == JAVA
        ? Check.ok("Java", found)
        : Check.warn("Java", found, "It is built for and tested with JDK " + JAVA + ".");
  }

  private Check folder() {
    Path folder = installation.directory().toAbsolutePath().normalize();
    return Files.isRegularFile(installation.jar())
            && Files.isDirectory(installation.directory().resolve("lib"))
        ? Check.ok("Installation", folder.toString())
        : Check.fail("Installation", folder + " lacks the program or its libraries", REBUILD);
  }

  private Check build() {
    String id = buildId();
    return id.isEmpty()
        ? Check.fail("Build", "no build id: the build did not finish", REBUILD)
        : Check.ok("Build", id + ", version " + Installation.VERSION);
  }

  private String buildId() {
    try {
      return Files.readString(installation.buildId()).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private Check classCache() {
    Path cache = installation.aotCache(buildId(), System.getProperty("java.runtime.version"));
    return Files.isRegularFile(cache)
        ? Check.ok("Class cache", cache.getFileName().toString())
        : Check.warn(
            "Class cache",
            "none for this build and Java " + System.getProperty("java.runtime.version"),
            "Starts are slower; `ot-security build` records one.");
  }

  private Check nativeLibrary() {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(installation.nativeLibraries())) {
      for (Path each : files) {
        return Check.ok("SQLite", each.getFileName().toString());
      }
    } catch (IOException e) {
      // Reported below like an empty folder.
    }
    return Check.warn(
        "SQLite",
        "its library is not unpacked, so every start unpacks it anew",
        "Starts are slower; `ot-security build` unpacks it.");
  }

  private Check database() {
    try (Store store = Store.open(installation.database())) {
      ListStandards.Answer answer = Questions.of(store).listStandards().list();
      int rows = 0;
      for (ListStandards.Coverage each : answer.standards()) {
        rows += sum(each.kinds()) + sum(each.retired());
      }
      return Check.ok(
          "Database",
          "verified: "
              + rows
              + " rows of "
              + answer.standards().size()
              + " documents, corpus "
              + answer.corpusHash().substring(0, 12));
    } catch (StoreException e) {
      return Check.fail("Database", e.explanation(), "");
    } catch (RuntimeException | LinkageError e) {
      return Check.fail(
          "Database", "cannot be read (" + e.getClass().getSimpleName() + ")", REBUILD);
    }
  }

  private Check userText() {
    String subject = "Your text";
    if (!Files.exists(home.database())) {
      return Check.ok(
          subject, "none; `ot-security sync` adds official text, `ingest` that of your own copies");
    }
    try (Store store = Store.openLicensed(home.database())) {
      List<String> held = new ArrayList<>();
      for (ListStandards.Coverage each : Questions.of(store).listStandards().list().standards()) {
        for (TextKind kind : List.of(TextKind.LICENSED, TextKind.OFFICIAL)) {
          int rows = each.textKinds().getOrDefault(kind.value(), 0);
          if (rows > 0) {
            held.add(rows + " " + kind.value() + " rows of " + each.standard().id());
          }
        }
      }
      return Check.ok(subject, String.join(", ", held) + " in " + home.directory());
    } catch (StoreException e) {
      return Check.warn(subject, "not used: " + e.explanation(), "");
    }
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private Check server() {
    long start = System.nanoTime();
    try (StdioClient client = StdioClient.start(Launch.of(installation).words())) {
      client.discover();
      int tools = client.tools().path("tools").size();
      long millis = (System.nanoTime() - start) / 1_000_000;
      return Check.ok("Server", tools + " tools over stdio, " + millis + " ms after its start");
    } catch (CommandException e) {
      return Check.fail(
          "Server", "does not answer over stdio", "`ot-security serve </dev/null` says why.");
    }
  }

  private static Check port() {
    String address = ServeCommand.DEFAULT_HOST + ":" + ServeCommand.DEFAULT_PORT;
    try {
      new ServerSocket(
              ServeCommand.DEFAULT_PORT, 1, InetAddress.ofLiteral(ServeCommand.DEFAULT_HOST))
          .close();
      return Check.ok("HTTP port", address + " is free");
    } catch (IOException e) {
      return Check.warn(
          "HTTP port", address + " is in use", "Choose another one with `serve --http=PORT`.");
    }
  }
}
