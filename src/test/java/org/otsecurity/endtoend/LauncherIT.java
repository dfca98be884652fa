package org.otsecurity.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.json.Json;

/** The launcher and what only a started program shows. */
class LauncherIT {
  @TempDir Path folder = Path.of("");

  @Test
  void helpAndVersionAreShown() throws Exception {
    assertThat(Launcher.run("", "--version").out()).startsWith("ot-security ");
    Launcher.Output help = Launcher.run("");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("search", "doctor", "Exit codes");
  }

  @Test
  void searchAnswersThroughAPipe() throws Exception {
    Launcher.Output output = Launcher.run("", "search", "SR 5.2", "--json");
    assertThat(output.err()).isEmpty();
    assertThat(Json.parseObject(output.out()).path("results").path(0).path("id").asString())
        .isEqualTo("SR 5.2");
  }

  @Test
  void serverWithoutMemoryEnds() throws Exception {
    Process stdio = Launcher.command("serve").start();
    try (HttpServerProcess http = HttpServerProcess.start()) {
      for (Process server : List.of(stdio, http.process())) {
        assertThat(server.info().arguments().orElseThrow())
            .contains("-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr");
      }
    } finally {
      stdio.destroy();
    }
  }

  @Test
  void exitCodesReachTheCaller() throws Exception {
    assertThat(Launcher.run("", "show", "T9999").code()).isEqualTo(1);
    assertThat(Launcher.run("", "no-such-command").code()).isEqualTo(2);
  }

  @Test
  void demoAnswersItsEightQuestions() throws Exception {
    Launcher.Output output = Launcher.run("", "demo");
    assertThat(output.code()).as(output.err()).isZero();
    assertThat(output.out().replaceAll("\\s+", " "))
        .contains("60 rows of iec62443-3-3 at SL 2", "SL 1 37, SL 2 60, SL 3 90, SL 4 100")
        .contains("30 rows more, 60 to 90: 28 enhancements, 2 new base requirements")
        .contains("61 rows of iec62443-4-2 at SL 2 for embedded-device")
        .contains("SR 1.1 RE 2 SL 3 Multifactor", "Component pair: CR 1.1")
        .contains("61 techniques target A0003")
        .contains("T0800 Activate Firmware Update Mode", "T0833 Modify Control Logic, deprecated")
        .contains("T0821 Modify Controller Tasking, T0843 Program Download, T0889 Modify Program")
        .contains("Answered by: SR")
        .contains("9 M0801 Access Management")
        .contains("© 2026 The MITRE Corporation")
        .doesNotContain("M0816");
  }

  @Test
  void doctorFindsAWholeInstallation() throws Exception {
    Launcher.Output output = Launcher.run("", "doctor");
    assertThat(output.code()).as(output.out()).isZero();
    assertThat(output.out()).contains("tools over stdio", "Ready.").doesNotContain("fail");
  }

  @Test
  void takenPortIsToldPlainly() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      Launcher.Output output = Launcher.run("", "serve", "--http=0.0.0.0:" + taken.getLocalPort());
      assertThat(output.code()).isEqualTo(69);
      assertThat(output.err()).contains("The port is taken").doesNotContain("Exception");
    }
  }

  @Test
  void withoutAJdkItSaysWhatToInstall() throws Exception {
    assumeThat(File.separatorChar).isEqualTo('/');
    // A copy that cannot find the JDKs of this machine, in a folder whose name has a space.
    Path copy = copyWithout("/usr/lib/jvm/*");
    Launcher.Output output = run(copy, Map.of("PATH", "/nonexistent", "HOME", "/nonexistent"));
    assertThat(output.code()).isEqualTo(69);
    assertThat(output.out()).isEmpty();
    assertThat(output.err()).contains("no JDK 25 was found", "Temurin").hasLineCount(3);
  }

  @Test
  void withoutMavenTheFirstStartSaysSo() throws Exception {
    assumeThat(File.separatorChar).isEqualTo('/');
    Path copy = copyWithout("nothing");
    Launcher.Output output =
        run(copy, Map.of("PATH", "/nonexistent", "JAVA_HOME", System.getProperty("java.home")));
    assertThat(output.code()).isEqualTo(69);
    assertThat(output.err()).contains("Maven", "MVN");
  }

  @Test
  void aFailedBuildSaysWhatToDoAndAProxyReachesMaven() throws Exception {
    assumeThat(File.separatorChar).isEqualTo('/');
    Path copy = copyWithout("nothing");
    Path maven = folder.resolve("mvn");
    Files.writeString(
        maven,
        """
        #!/bin/sh
        echo "$MAVEN_OPTS"
        echo "[ERROR] Could not transfer artifact: Unknown host"
        echo "[ERROR] Re-run Maven using the -X switch"
        exit 1
        """);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    Launcher.Output output =
        run(
            copy,
            Map.of(
                "PATH", "/usr/bin:/bin",
                "JAVA_HOME", System.getProperty("java.home"),
                "MVN", maven.toString(),
                "https_proxy", "http://proxy.example:3128/",
                "no_proxy", "localhost,.example.com"));
    assertThat(output.code()).isEqualTo(70);
    assertThat(output.err())
        .contains("Needs a network", "the build failed", "Behind a proxy")
        .doesNotContain("Re-run");
    assertThat(Files.readString(copy.resolveSibling("target/build.log")))
        .contains(
            "-Dhttps.proxyHost=proxy.example -Dhttps.proxyPort=3128",
            "-Dhttp.nonProxyHosts=localhost|*.example.com");
  }

  @Test
  void anotherJdkThanTheBuildsAndNoLocaleAddNoWord() throws Exception {
    assumeThat(File.separatorChar).isEqualTo('/');
    Path copy = copyWithout("nothing");
    Path app = copy.resolveSibling("target/app");
    copyTree(Path.of("target/app"), app);
    Path place = Files.move(copy.getParent(), folder.resolve("für R&D (1)"));
    Launcher.Output output =
        run(
            place.resolve("ot-security"),
            Map.of(
                "PATH", "/usr/bin:/bin",
                "JAVA_HOME", System.getProperty("java.home"),
                "XDG_CACHE_HOME", folder.resolve("cache").toString()));
    assertThat(output.code()).isZero();
    assertThat(output.err()).isEmpty();
    assertThat(folder.resolve("cache/ot-security")).isNotEmptyDirectory();
  }

  /** Copies an installation without its class cache. */
  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(file -> !file.toString().endsWith(".aot")).toList()) {
        Path copy = to.resolve(from.relativize(each));
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
  }

  private Path copyWithout(String text) throws IOException {
    Path copy = Files.createDirectory(folder.resolve("with space")).resolve("ot-security");
    Files.writeString(copy, Files.readString(Launcher.SCRIPT).replace(text, "/nonexistent/*"));
    assertThat(copy.toFile().setExecutable(true)).isTrue();
    return copy;
  }

  private static Launcher.Output run(Path script, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of("/bin/sh", script.toString(), "search", "x"));
    builder.environment().clear();
    builder.environment().putAll(environment);
    return Launcher.run(builder, "");
  }
}
