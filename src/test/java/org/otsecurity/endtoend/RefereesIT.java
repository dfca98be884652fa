package org.otsecurity.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Referees that come from npm: the official conformance suite for both eras, the official
 * TypeScript client and the Inspector. Without npm they are skipped, and say so; in CI they must
 * run.
 */
class RefereesIT {
  private static final Path FOLDER = Path.of("src", "test", "conformance");

  @BeforeAll
  static void npmIsThere() {
    boolean there = isThere("npm") && isThere("sh");
    if (System.getenv("CI") == null) {
      assumeTrue(there, "skipped: npm is not installed, so the official suites cannot be fetched");
    }
    assertThat(there).as("CI needs npm for the official conformance suite").isTrue();
  }

  @Test
  void conformanceSuitePassesForBothEras() throws Exception {
    run(
        900,
        "sh",
        FOLDER.resolve("run.sh").toString(),
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        System.getProperty("java.class.path"));
  }

  @Test
  void officialClientsWorkOverStdioAndHttp() throws Exception {
    try (HttpServerProcess server = HttpServerProcess.start()) {
      run(
          900,
          "sh",
          FOLDER.resolve("clients.sh").toString(),
          Launcher.SCRIPT + " serve",
          server.url().toString(),
          "get_ot_requirement",
          "{\"requirement_id\":\"SR 1.1\"}");
    }
  }

  private static void run(int seconds, String... command) throws Exception {
    Path log = Files.createTempFile("referee", ".log");
    Process process =
        new ProcessBuilder(List.of(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    boolean ended = process.waitFor(seconds, TimeUnit.SECONDS);
    if (!ended) {
      process.destroyForcibly();
    }
    String said = Files.readString(log);
    System.out.println(said);
    assertThat(ended).as("took longer than " + seconds + " s:\n" + said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
  }

  private static boolean isThere(String program) {
    try {
      return new ProcessBuilder(program, program.equals("sh") ? "-c" : "--version", "true")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
