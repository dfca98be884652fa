package org.otsecurity.install;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.sqlite.util.OSInfo;

/**
 * The last step of the build: unpacks SQLite's native library, records class caches (JEP 483, 514)
 * from real commands and from a real session, and names the build by its content.
 *
 * <p>A Java runtime does not notice that a cache belongs to an older jar (JDK-8377932), so the name
 * of the cache holds the hash of every jar and the version of the runtime. {@code build-id} is
 * written last: where it is, the installation is whole.
 */
public final class PrepareInstallation {
  /** The flags of a start; a cache is used only by a process with the same ones. */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx256m",
          "-Xmn8m",
          "-Xss512k",
          "-XX:-UsePerfData",
          "-Xlog:disable",
          "-Xlog:all=warning:stderr");

  /** What runs commands; by name, because it stands above this package. */
  private static final List<String> COMMANDS = List.of("org.otsecurity.Training");

  /** What serves a session. */
  private static final List<String> SERVER = List.of("org.otsecurity.Main", "serve");

  private static final String META =
      """
      "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
      "io.modelcontextprotocol/clientInfo":{"name":"training","version":"1"},\
      "io.modelcontextprotocol/clientCapabilities":{}}\
      """;

  /** What a session usually asks, in both eras of the protocol. */
  private static final List<String> SESSION =
      List.of(
          request(1, "server/discover", META),
          request(2, "tools/list", META),
          request(
              3,
              "tools/call",
              META
                  + ",\"name\":\"search_ot_requirements\",\"arguments\":{\"query\":"
                  + "\"how do we protect PLC firmware from tampering?\"}"),
          request(
              4,
              "tools/call",
              META
                  + ",\"name\":\"search_ot_requirements\",\"arguments\":{\"query\":"
                  + "\"netwrok segmentaton SR 5.1\"}"),
          request(
              5,
              "tools/call",
              META
                  + ",\"name\":\"get_ot_requirement\",\"arguments\":{\"requirement_id\":"
                  + "\"SR 1.1\"}"),
          request(
              6,
              "tools/call",
              META
                  + ",\"name\":\"map_security_level_requirements\",\"arguments\":"
                  + "{\"security_level\":2}"),
          request(
              7,
              "tools/call",
              META
                  + ",\"name\":\"get_mitre_ics_technique\",\"arguments\":{\"technique_id\":"
                  + "\"T0836\",\"map_to_standards\":[\"iec62443-3-3\"]}"),
          request(
              8,
              "tools/call",
              META + ",\"name\":\"find_mitre_ics_techniques\",\"arguments\":{\"asset\":\"PLC\"}"),
          request(
              9,
              "initialize",
              "\"protocolVersion\":\"2025-11-25\",\"capabilities\":{},\"clientInfo\":"
                  + "{\"name\":\"training\",\"version\":\"1\"}"),
          "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
          request(10, "tools/list", ""),
          request(
              11,
              "tools/call",
              "\"name\":\"search_ot_requirements\",\"arguments\":{\"query\":\"air gap\"}"));

  private PrepareInstallation() {}

  /**
   * Prepares an installation.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Installation installation = new Installation(Path.of(arguments[0]));
    Files.deleteIfExists(installation.buildId());
    if (!NativeLibrary.unpack(installation)) {
      System.err.println(
          "SQLite has no native library for " + OSInfo.getNativeLibFolderPathForCurrentOS());
    }
    List<String> rewritten = OldClasses.rewrite(installation.libraries());
    if (!rewritten.isEmpty()) {
      System.out.println("Rewrote classes for the cache in " + String.join(", ", rewritten));
    }
    String id = BuildId.of(installation);
    removeOldCaches(installation);
    boolean forCommands = train(installation, id, ClassCache.COMMANDS, COMMANDS);
    boolean forServer = train(installation, id, ClassCache.SERVER, SERVER);
    boolean trained = forCommands && forServer;
    Files.writeString(installation.buildId(), id + "\n");
    System.out.println(
        "Prepared build " + id + (trained ? " with class caches" : " without class caches"));
  }

  private static void removeOldCaches(Installation installation) throws IOException {
    try (DirectoryStream<Path> caches =
        Files.newDirectoryStream(installation.directory(), "*.{aot,aot.config}")) {
      for (Path each : caches) {
        Files.delete(each);
      }
    }
  }

  /**
   * Runs a program with a session on its standard input, which records a cache. A build without one
   * is slower, not broken.
   */
  private static boolean train(
      Installation installation, String id, ClassCache use, List<String> program)
      throws IOException, InterruptedException {
    Path cache = installation.aotCache(id, System.getProperty("java.runtime.version"), use);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(FLAGS);
    command.add("-XX:AOTCacheOutput=" + cache);
    // Method profiles (JEP 515) would make a start compile what the training used often: measured,
    // they cost a tenth of the time to the first answer and 5 MB.
    command.add("-XX:+UnlockDiagnosticVMOptions");
    command.add("-XX:-AOTRecordTraining");
    command.add("-Dorg.sqlite.lib.path=" + installation.nativeLibraries());
    command.add("-Dorg.sqlite.lib.name=" + NativeLibrary.name());
    command.add("-Dorg.sqlite.tmpdir=" + installation.nativeLibraries());
    command.add("-classpath");
    command.add(installation.jar().toString());
    command.addAll(program);
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // The build has nothing to do with the licensed text of whoever runs it.
    builder
        .environment()
        .put("OT_SECURITY_HOME", installation.directory().resolve("no-home").toString());
    Process process = builder.start();
    try (OutputStream in = process.getOutputStream()) {
      in.write((String.join("\n", SESSION) + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      System.err.println("The training session ended early: " + e.getMessage());
    }
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return Files.isRegularFile(cache);
  }

  private static String request(int id, String method, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":{%s}}"
        .formatted(id, method, params);
  }
}
