package org.otsecurity.mcp.protocol;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.otsecurity.json.Json;

/** A small server with one of everything. */
public final class ExampleServer {
  /** Opens when the tool {@code wait} may answer. */
  public final CountDownLatch gate = new CountDownLatch(1);

  /** Opens when the tool {@code wait} has begun. */
  public final CountDownLatch begun = new CountDownLatch(1);

  /** Returns the definition of this server. */
  public ServerDefinition definition() {
    return ServerDefinition.builder(
            new ServerInfo(
                "example", "Example", "1.2.3", "For tests", "https://example.org", List.of()))
        .instructions("Ask echo.")
        .tools(
            List.of(
                tool("echo", call -> ToolResult.structured(call.arguments())),
                tool(
                    "fail",
                    call -> {
                      throw new IllegalStateException("select secret from /etc/passwd");
                    }),
                tool("wait", call -> waitForGate()),
                tool("steps", ExampleServer::steps),
                tool("ask", ExampleServer::ask),
                tool("link", call -> link())))
        .resources(new Documents())
        .prompts(
            List.of(
                new Prompt(
                    "greet",
                    "Greet",
                    "Greets somebody",
                    List.of(new PromptArgument("name", "Name", "Who is greeted", true)),
                    call ->
                        new PromptResult.Complete(
                            "A greeting",
                            List.of(
                                PromptMessage.user(
                                    "Say hello to " + call.arguments().get("name")))))))
        .completer(ExampleServer::complete)
        .sendsLogs()
        .cache(Duration.ofHours(24), true)
        .pageSize(2)
        .build();
  }

  /** Returns a server of this definition. */
  public McpServer server() {
    return new McpServer(definition());
  }

  private static Tool tool(String name, ToolHandler handler) {
    return Tool.of(
        name,
        "The " + name + " tool",
        "Does " + name,
        Json.parseObject("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}"),
        Json.parseObject("{\"type\":\"object\"}"),
        ToolAnnotations.LOOKUP,
        handler);
  }

  private ToolResult waitForGate() throws InterruptedException {
    begun.countDown();
    // Looks at nothing: whoever cancels has to stop it.
    gate.await();
    return ToolResult.text("The gate is open");
  }

  private static ToolResult steps(ToolCall call) {
    call.exchange().progress(1, 2, "half");
    call.exchange().progress(2, 2, "");
    call.exchange().log(LogLevel.WARNING, "done");
    return ToolResult.text("Two steps");
  }

  private static ToolResult ask(ToolCall call) {
    if (call.exchange().inputResponses().has("name")) {
      return ToolResult.text(
          call.exchange().requestState().orElse("")
              + " "
              + call.exchange()
                  .inputResponses()
                  .path("name")
                  .path("content")
                  .path("name")
                  .asString("nobody"));
    }
    return new ToolResult.Asking(
        new InputRequired(
            Map.of(
                "name",
                InputRequest.elicitation(
                    "Who?",
                    Json.parseObject(
                        "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}"))),
            Optional.of("Hello")));
  }

  private static ToolResult link() {
    return new ToolResult.Complete(
        List.of(new Content.Link(Documents.document(1))), Optional.of(Json.array().add(1)), false);
  }

  private static Completion complete(CompletionRequest request) {
    return Completion.of(
        IntStream.range(0, 150).mapToObj(number -> request.value() + number).toList());
  }

  /** Five documents. */
  private static final class Documents implements ResourceProvider {
    static Resource document(int number) {
      return Resource.of(
          "doc://" + number, "doc-" + number, "Document " + number, "", "text/plain");
    }

    @Override
    public Page<Resource> list(int offset, int limit) {
      return Page.of(
          IntStream.rangeClosed(1, 5).mapToObj(Documents::document).toList(), offset, limit);
    }

    @Override
    public List<ResourceTemplate> templates() {
      return List.of(
          new ResourceTemplate(
              "doc://{number}", "document", "Document", "By number", "text/plain"));
    }

    @Override
    public Optional<List<ResourceContents>> read(String uri) {
      return uri.matches("doc://[1-5]")
          ? Optional.of(List.of(ResourceContents.text(uri, "text/plain", "Text of " + uri)))
          : Optional.empty();
    }
  }
}
