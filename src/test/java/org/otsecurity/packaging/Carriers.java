package org.otsecurity.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What {@code mvn -Pimage verify} made, and how it is started. */
final class Carriers {
  /** Only stops a hang. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  private Carriers() {}

  /** The image; a test of it is skipped where none was made. */
  static Path image() throws IOException {
    return only(Path.of("target/image"), "ot-security-*[!z]");
  }

  /** A carrier by the pattern of its name; a test of it is skipped where none was made. */
  static Path carrier(String pattern) throws IOException {
    return only(Path.of("target/carriers"), pattern);
  }

  private static Path only(Path folder, String pattern) throws IOException {
    assumeThat(folder).as("made by mvn -Pimage verify").isDirectory();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, pattern)) {
      for (Path each : found) {
        return each.toAbsolutePath();
      }
    }
    assumeThat(pattern).as("packaging/carriers said why there is none").isEmpty();
    throw new IllegalStateException();
  }

  /** Skips a test where a program is not there. */
  static void assumeProgram(String name) {
    boolean found =
        Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
            .anyMatch(each -> Files.isExecutable(Path.of(each, name)));
    assumeThat(found).as("the program " + name + " is not installed").isTrue();
  }

  /** Skips a test of what only the superuser may do. */
  static void assumeRoot() {
    assumeThat(System.getProperty("user.name")).as("needs the superuser").isEqualTo("root");
  }

  /** What a finished process said. */
  record Output(int code, String out) {}

  /** Runs to the end in a folder, with no more of the environment than a service has. */
  static Output run(Path folder, List<String> command) throws IOException, InterruptedException {
    return run(folder, command, "");
  }

  static Output run(Path folder, List<String> command, String input)
      throws IOException, InterruptedException {
    Path in = Files.writeString(Files.createTempFile("ot-security", ".in"), input);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(in.toFile())
            .redirectErrorStream(true);
    bare(builder.environment());
    Process process = builder.start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(10, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError(command + " did not end; it said " + out);
    }
    Files.delete(in);
    return new Output(process.exitValue(), out);
  }

  /** Runs what must succeed, and gives what it said. */
  static String succeed(Path folder, String... command) throws IOException, InterruptedException {
    Output output = run(folder, List.of(command));
    assertThat(output.code()).as(String.join(" ", command) + ": " + output.out()).isZero();
    return output.out();
  }

  private static void bare(Map<String, String> environment) {
    Map<String, String> all = Map.copyOf(environment);
    environment.clear();
    for (String each : List.of("PATH", "HOME", "OT_SECURITY_HOME", "npm_config_registry")) {
      if (all.containsKey(each)) {
        environment.put(each, all.get(each));
      }
    }
  }

  /** A session of the official client with a server over stdio. */
  static void useOverStdio(String command, String... arguments) {
    StdioClientTransport transport =
        new StdioClientTransport(
            ServerParameters.builder(command).args(arguments).build(), McpJsonDefaults.getMapper());
    try (McpSyncClient client =
        McpClient.sync(transport).initializationTimeout(LIMIT).requestTimeout(LIMIT).build()) {
      assertThat(client.initialize().serverInfo().name()).isEqualTo("ot-security");
      assertThat(client.listTools().tools()).hasSize(19);
      McpSchema.CallToolResult answer =
          client.callTool(
              McpSchema.CallToolRequest.builder("search_ot_requirements")
                  .arguments(Map.of("query", "network segmentation"))
                  .build());
      assertThat(answer.structuredContent().toString()).contains("SR 5.1");
    }
  }
}
