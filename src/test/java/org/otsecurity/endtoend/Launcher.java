package org.otsecurity.endtoend;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts the program as a user does: through its launcher. */
final class Launcher {
  static final Path SCRIPT =
      Path.of(File.separatorChar == '/' ? "ot-security" : "ot-security.cmd").toAbsolutePath();

  private Launcher() {}

  /** A process builder for the launcher, with the JDK of the tests. */
  static ProcessBuilder command(String... arguments) {
    return command(SCRIPT, arguments);
  }

  /** A process builder for a copy of the launcher. */
  static ProcessBuilder command(Path script, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(script.toString());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  /** What a finished process said. */
  record Output(int code, String out, String err) {}

  /** Runs to the end with some input. */
  static Output run(String input, String... arguments) throws IOException, InterruptedException {
    return run(command(arguments), input);
  }

  static Output run(ProcessBuilder builder, String input) throws IOException, InterruptedException {
    Process process = builder.start();
    StringBuilder err = new StringBuilder();
    Thread errors =
        Thread.ofVirtual()
            .start(() -> {
              try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
                lines.lines().forEach(line -> err.append(line).append('\n'));
              } catch (IOException e) {
                err.append(e);
              }
            });
    Thread.ofVirtual()
        .start(() -> {
          try (var in = process.getOutputStream()) {
            in.write(input.getBytes(StandardCharsets.UTF_8));
          } catch (IOException e) {
            err.append(e);
          }
        });
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("the program did not end; it said " + err);
    }
    errors.join(Duration.ofMinutes(1));
    return new Output(process.exitValue(), out, err.toString());
  }
}
