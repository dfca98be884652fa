package org.otsecurity.cli.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.otsecurity.cli.serve.Launch;
import org.otsecurity.cli.serve.ServeCommand;
import org.otsecurity.cli.serve.StdioClient;
import org.otsecurity.cli.session.CommandException;
import org.otsecurity.install.BuildId;
import org.otsecurity.install.ClassCache;
import org.otsecurity.install.DataHome;
import org.otsecurity.install.Installation;
import org.otsecurity.install.NativeLibrary;

/** Looks at everything that the program needs. No check relies on another one having passed. */
final class Examination {
  private static final int JAVA = 25;
  private static final String REBUILD = "Run `ot-security build`.";

  private final Installation installation;
  private final DatabaseExamination databases;
  private final HomeExamination homes;

  Examination(Installation installation, DataHome home) {
    this.installation = installation;
    this.databases = new DatabaseExamination(installation, home);
    this.homes = new HomeExamination(home);
  }

  /** What can be compared with what the build left, where there is no list of all files. */
  List<Check> comparisons() {
    return List.of(build(), nativeLibrary(), databases.base());
  }

  List<Check> checks() {
    return List.of(
        java(),
        folder(),
        build(),
        classCache(),
        nativeLibrary(),
        databases.base(),
        databases.users(),
        homes.permissions(),
        homes.freshness(LocalDate.now(Clock.systemUTC())),
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
    if (id.isEmpty()) {
      return Check.fail("Build", "no build id: the build did not finish", REBUILD);
    }
    try {
      return BuildId.of(installation).equals(id)
          ? Check.ok(
              "Build",
              id
                  + ", version "
                  + Installation.VERSION
                  + "; compared with the bytes of program, libraries and database")
          : Check.fail(
              "Build", "program, libraries or database are not those of build " + id, REBUILD);
    } catch (IOException e) {
      return Check.fail("Build", id + ", but not all of its files can be read", REBUILD);
    }
  }

  private String buildId() {
    try {
      return Files.readString(installation.buildId()).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private Check classCache() {
    String runtime = System.getProperty("java.runtime.version");
    Path cache = installation.aotCache(buildId(), runtime, ClassCache.COMMANDS);
    return Files.isReadable(cache)
            && Files.isReadable(installation.aotCache(buildId(), runtime, ClassCache.SERVER))
        ? Check.ok(
            "Class cache",
            cache.getFileName()
                + " is there for this build and this Java, which checks at every start whether it"
                + " fits")
        : Check.warn(
            "Class cache",
            "none for this build and Java " + runtime,
            "Starts are slower; `ot-security build` records one.");
  }

  private Check nativeLibrary() {
    try {
      return NativeLibrary.isWhole(installation)
          ? Check.ok("SQLite", NativeLibrary.name() + ", compared with the one in the driver's jar")
          : Check.fail(
              "SQLite", NativeLibrary.name() + " is not the one in the driver's jar", REBUILD);
    } catch (IOException e) {
      return Check.warn(
          "SQLite",
          "its library is not unpacked, so every start unpacks it anew",
          "Starts are slower; `ot-security build` unpacks it.");
    }
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
          "Server",
          "does not answer over stdio",
          "`ot-security serve` says on standard error why it ends.");
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
