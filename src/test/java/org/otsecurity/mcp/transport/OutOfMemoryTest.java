package org.otsecurity.mcp.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.ServerDefinition;
import org.otsecurity.mcp.protocol.ServerInfo;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolAnnotations;
import org.otsecurity.mcp.protocol.ToolResult;

/** A process whose memory is used up ends, whether or not its virtual machine was told to. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
final class OutOfMemoryTest {
  private static final String HOARD = RawClient.call(1, "hoard", "");

  @TempDir Path folder;

  @Test
  void stdioServerEnds() throws Exception {
    Process process = start("stdio");
    process.getOutputStream().write((HOARD + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    assertEnded(process);
  }

  @Test
  void httpServerEnds() throws Exception {
    Process process = start("http");
    assertEnded(process);
  }

  @Test
  void virtualMachineEndsWhereItWasToldTo() throws Exception {
    Process process = start("stdio", "-XX:+ExitOnOutOfMemoryError", "-XX:+DisplayVMOutputToStderr");
    process.getOutputStream().write((HOARD + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    assertThat(process.waitFor()).isNotZero();
    assertThat(process.inputReader().lines()).isEmpty();
    assertThat(Files.readString(folder.resolve("err"))).contains("OutOfMemoryError");
  }

  private void assertEnded(Process process) throws Exception {
    assertThat(process.waitFor()).isEqualTo(70);
    assertThat(process.inputReader().lines()).isEmpty();
    assertThat(Files.readString(folder.resolve("err"))).contains("Out of memory");
  }

  private Process start(String transport, String... flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx24m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of(flags));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Hoarder.class.getName(), transport));
    return new ProcessBuilder(command).redirectError(folder.resolve("err").toFile()).start();
  }

  /** A server with a tool that takes memory until there is none. */
  static final class Hoarder {
    private Hoarder() {}

    /** Serves over stdio, or over HTTP to itself. */
    public static void main(String[] arguments) throws Exception {
      McpServer server =
          new McpServer(
              ServerDefinition.builder(
                      new ServerInfo("hoarder", "Hoarder", "1", "Keeps all", "", List.of()))
                  .tools(
                      List.of(
                          Tool.of(
                              "hoard",
                              "Hoard",
                              "Keeps all",
                              Json.parseObject("{\"type\":\"object\"}"),
                              Json.parseObject("{\"type\":\"object\"}"),
                              ToolAnnotations.LOOKUP,
                              call -> hoard())))
                  .build());
      if (arguments[0].equals("stdio")) {
        new StdioTransport(server, System.in, System.out).run();
        return;
      }
      HttpTransport http =
          HttpTransport.start(
              server,
              new HttpSettings("127.0.0.1", 0, Set.of(), Set.of(), HttpLimits.standard()),
              () -> {},
              List.of());
      try (RawClient client = new RawClient(http)) {
        client.post(HOARD).answer();
      }
    }

    private static ToolResult hoard() {
      List<byte[]> kept = new ArrayList<>();
      while (true) {
        kept.add(new byte[1 << 20]);
        if (kept.size() > 1000) {
          return ToolResult.text("There is more than there should be");
        }
      }
    }
  }
}
