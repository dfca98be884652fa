package org.otsecurity.mcp.conformance;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.otsecurity.mcp.protocol.Completion;
import org.otsecurity.mcp.protocol.McpServer;
import org.otsecurity.mcp.protocol.ServerDefinition;
import org.otsecurity.mcp.protocol.ServerInfo;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.transport.HttpSettings;
import org.otsecurity.mcp.transport.HttpTransport;
import org.otsecurity.mcp.transport.StdioTransport;

/**
 * Serves the fixtures over HTTP on the port given as argument, 0 for any free one, or over stdio
 * without an argument. Over HTTP the address is printed as soon as it is served.
 */
public final class ConformanceServer {
  private ConformanceServer() {}

  /** Runs until it is killed. */
  public static void main(String[] arguments) throws Exception {
    McpServer server = new McpServer(definition());
    if (arguments.length == 0) {
      new StdioTransport(server, System.in, System.out).run();
      return;
    }
    HttpTransport transport =
        HttpTransport.start(
            server, HttpSettings.loopback(Integer.parseInt(arguments[0])), () -> {}, List.of());
    Runtime.getRuntime().addShutdownHook(new Thread(transport::close));
    System.out.println("Serving http://127.0.0.1:" + transport.port() + "/mcp");
    transport.join();
  }

  /** Returns a definition with all fixtures of the suite. */
  public static ServerDefinition definition() {
    List<Tool> tools = new ArrayList<>(FixtureTools.all());
    tools.addAll(InputTools.all());
    return ServerDefinition.builder(
            new ServerInfo(
                "conformance-fixtures",
                "Conformance fixtures",
                "1.0.0",
                "The fixtures of the conformance suite",
                "https://example.org",
                List.of()))
        .instructions("Fixtures for tests.")
        .tools(tools)
        .resources(new FixtureResources())
        .prompts(FixturePrompts.all())
        .completer(request -> Completion.of(List.of("testValue1", "testValue2")))
        .sendsLogs()
        .cache(Duration.ofHours(1), true)
        .build();
  }
}
