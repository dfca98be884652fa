package org.otsecurity.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.client.transport.ServerParameters;
import io.modelcontextprotocol.client.transport.StdioClientTransport;
import io.modelcontextprotocol.json.McpJsonDefaults;
import io.modelcontextprotocol.spec.McpClientTransport;
import io.modelcontextprotocol.spec.McpSchema;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.otsecurity.TestCorpus;

/** The official Java client against the packaged server. */
class JavaSdkClientIT {
  /** Only stops a hang. */
  private static final Duration LIMIT = Duration.ofMinutes(5);

  @Test
  void worksOverStdio() {
    use(
        new StdioClientTransport(
            ServerParameters.builder(Launcher.SCRIPT.toString())
                .args("serve")
                .addEnvVar("JAVA_HOME", System.getProperty("java.home"))
                .build(),
            McpJsonDefaults.getMapper()));
  }

  @Test
  void worksOverHttp() throws Exception {
    try (HttpServerProcess server = HttpServerProcess.start()) {
      use(
          HttpClientStreamableHttpTransport.builder(server.url().resolve("/").toString())
              .endpoint("/mcp")
              .build());
    }
  }

  private static void use(McpClientTransport transport) {
    try (McpSyncClient client =
        McpClient.sync(transport).initializationTimeout(LIMIT).requestTimeout(LIMIT).build()) {
      McpSchema.InitializeResult server = client.initialize();
      assertThat(server.serverInfo().name()).isEqualTo("ot-security");
      assertThat(client.listTools().tools()).hasSize(19);
      // One for each document, and four for mappings, matrices, layers and drawings.
      assertThat(client.listResourceTemplates().resourceTemplates())
          .hasSize(TestCorpus.questions().standards().ids().size() + 8);
      assertThat(client.listPrompts().prompts()).hasSize(7);
      McpSchema.CallToolResult answer =
          client.callTool(
              McpSchema.CallToolRequest.builder("get_ot_requirement")
                  .arguments(Map.of("requirement_id", "cr3.4"))
                  .build());
      assertThat(answer.structuredContent().toString())
          .contains("Software and information integrity");
      McpSchema.ReadResourceResult resource =
          client.readResource(
              McpSchema.ReadResourceRequest.builder("otsec://iec62443-3-3/SR%201.1").build());
      assertThat(resource.contents().toString())
          .contains("Human user identification and authentication");
    }
  }
}
