package org.otsecurity.mcp.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.otsecurity.json.Json;
import org.otsecurity.text.Excess;
import org.otsecurity.text.Limits;
import org.otsecurity.text.Nearest;
import org.otsecurity.text.Quoted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers the requests that make a server do something: call a tool, read a resource, write a
 * prompt, suggest.
 */
final class Invocations {
  /** Ends a dialogue with the client that would go on for ever. */
  private static final int MAX_ROUNDS = 10;

  private static final int MAX_SUGGESTIONS = 100;

  private final ServerDefinition definition;
  private final Results results;

  Invocations(ServerDefinition definition) {
    this.definition = definition;
    this.results = new Results(definition);
  }

  ObjectNode callTool(ObjectNode params, Exchange first) throws Exception {
    String name =
        text(
            params,
            "name",
            "tools/call needs params {\"name\": \"<tool>\", \"arguments\": {…}}; tools/list names the tools");
    Supplier<Tool> tool = definition.tools().get(name);
    if (tool == null) {
      throw unknown("tool", name, definition.tools().keySet());
    }
    JsonNode given = params.path("arguments");
    if (!given.isMissingNode() && !given.isObject()) {
      throw ProtocolException.invalidParams("arguments of the tool " + name + " must be an object");
    }
    ObjectNode arguments = given instanceof ObjectNode object ? object : Json.object();
    ToolResult result =
        settle(
            "tool " + name,
            first,
            exchange -> tool.get().handler().handle(new ToolCall(arguments, exchange)));
    return result instanceof ToolResult.Complete complete
        ? Wire.result(complete, first.revision())
        : Wire.result(((ToolResult.Asking) result).needed());
  }

  ObjectNode getPrompt(ObjectNode params, Exchange first) throws Exception {
    String name =
        text(
            params,
            "name",
            "prompts/get needs params {\"name\": \"<prompt>\"}; prompts/list names the prompts");
    Prompt prompt = definition.prompts().get(name);
    if (prompt == null) {
      throw unknown("prompt", name, definition.prompts().keySet());
    }
    Map<String, String> arguments =
        texts(params.path("arguments"), "arguments of the prompt " + name);
    for (PromptArgument argument : prompt.arguments()) {
      within(argument.name(), arguments.getOrDefault(argument.name(), ""), argument.longest());
      if (argument.required() && !arguments.containsKey(argument.name())) {
        throw ProtocolException.invalidParams(
            "The prompt "
                + name
                + " needs the argument \""
                + argument.name()
                + "\": "
                + argument.description());
      }
    }
    PromptResult result =
        settle(
            "prompt " + name,
            first,
            exchange -> prompt.handler().handle(new PromptCall(arguments, exchange)));
    return switch (result) {
      case PromptResult.Complete complete -> Wire.result(complete, first.revision());
      case PromptResult.Asking(InputRequired needed) -> Wire.result(needed);
    };
  }

  ObjectNode readResource(ObjectNode params, ProtocolRevision revision, ResourceProvider provider) {
    String uri =
        text(
            params,
            "uri",
            "resources/read needs params {\"uri\": \"<uri>\"}; resources/list names the URIs");
    List<ResourceContents> contents =
        provider
            .read(uri)
            .orElseThrow(
                () -> ProtocolException.resourceNotFound(revision.resourceNotFoundCode(), uri));
    ObjectNode result = Json.object();
    ArrayNode parts = result.putArray("contents");
    contents.forEach(part -> parts.add(Wire.contents(part)));
    return results.cacheable(result, revision);
  }

  ObjectNode complete(ObjectNode params, Completer completer) {
    JsonNode reference = params.path("ref");
    JsonNode argument = params.path("argument");
    if (!argument.path("name").isString() || !argument.path("value").isString()) {
      throw ProtocolException.invalidParams(
          "completion/complete needs params.argument {\"name\": …, \"value\": …}");
    }
    CompletionRequest.Subject subject =
        switch (reference.path("type").asString("")) {
          case "ref/prompt" -> CompletionRequest.Subject.PROMPT;
          case "ref/resource" -> CompletionRequest.Subject.RESOURCE_TEMPLATE;
          default ->
              throw ProtocolException.invalidParams(
                  "params.ref must have the type ref/prompt or ref/resource");
        };
    String argumentName = within("argument.name", argument.path("name").stringValue(), Limits.NAME);
    String typed = within("argument.value", argument.path("value").stringValue(), Limits.NAME);
    boolean ofPrompt = subject == CompletionRequest.Subject.PROMPT;
    String name =
        text(
            reference,
            ofPrompt ? "name" : "uri",
            "params.ref must name its prompt or URI template");
    within(ofPrompt ? "ref.name" : "ref.uri", name, Limits.URI);
    if (ofPrompt && !definition.prompts().containsKey(name)) {
      throw unknown("prompt", name, definition.prompts().keySet());
    }
    Completion completion =
        completer.complete(
            new CompletionRequest(
                subject,
                name,
                argumentName,
                typed,
                texts(params.path("context").path("arguments"), "context.arguments")));
    ObjectNode result = Json.object();
    ObjectNode json = result.putObject("completion");
    ArrayNode values = json.putArray("values");
    completion.values().stream().limit(MAX_SUGGESTIONS).forEach(values::add);
    int total = Math.max(completion.total(), completion.values().size());
    json.put("total", total).put("hasMore", total > values.size());
    return result;
  }

  /**
   * Runs a handler until it has its result. In the stateless era a question is a result, which the
   * client answers by repeating its request; before, we put the question to the client and wait.
   */
  private static <R extends HandlerResult> R settle(String what, Exchange first, Handler<R> handler)
      throws Exception {
    Exchange exchange = first;
    for (int round = 0; round < MAX_ROUNDS; round++) {
      R result = handler.handle(exchange);
      if (result.asks().isEmpty()) {
        return result;
      }
      InputRequired needed = result.asks().get();
      requireCapabilities(needed, exchange);
      if (first.revision().isStateless()) {
        return result;
      }
      ObjectNode responses = Json.object();
      for (Map.Entry<String, InputRequest> request : needed.requests().entrySet()) {
        responses.set(request.getKey(), first.connection().ask(request.getValue()));
      }
      exchange = first.with(responses, needed.requestState());
    }
    throw ProtocolException.internal("The " + what + " asked for input too often");
  }

  private static void requireCapabilities(InputRequired needed, Exchange exchange) {
    for (InputRequest request : needed.requests().values()) {
      if (!exchange.clientHas(request.capability())) {
        throw ProtocolException.missingCapability(request.capability());
      }
    }
  }

  private static String text(JsonNode params, String name, String problem) {
    JsonNode value = params.path(name);
    if (!value.isString()) {
      throw ProtocolException.invalidParams(problem);
    }
    return value.stringValue();
  }

  private static Map<String, String> texts(JsonNode values, String what) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (!values.isMissingNode() && !values.isObject()) {
      throw ProtocolException.invalidParams(what + " must be an object");
    }
    if (values.size() > Limits.LIST) {
      throw ProtocolException.invalidParams(
          what + " are " + values.size() + "; at most " + Limits.LIST + " are read");
    }
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      if (!value.getValue().isString()) {
        throw ProtocolException.invalidParams(
            what + " must be texts; \"" + Quoted.of(value.getKey()) + "\" is not");
      }
      String name = within("the name of an argument", value.getKey(), Limits.NAME);
      texts.put(name, within(name, value.getValue().stringValue(), Limits.TEXT));
    }
    return texts;
  }

  private static String within(String what, String text, int most) {
    Excess.of(what, text, most)
        .ifPresent(each -> {
          throw ProtocolException.invalidParams(each.problem() + " " + each.accepted());
        });
    return text;
  }

  private static ProtocolException unknown(String kind, String name, Set<String> known) {
    List<String> nearest = Nearest.to(name, known, 3);
    StringBuilder message = new StringBuilder("Unknown " + kind + " \"" + Quoted.of(name) + "\".");
    if (!nearest.isEmpty()) {
      message.append(" Did you mean ").append(String.join(", ", nearest)).append('?');
    }
    message.append(' ').append(kind).append("s/list names all ").append(known.size()).append('.');
    return ProtocolException.invalidParams(
        message.toString(), Json.object().put("name", Quoted.of(name)));
  }

  /** A handler of a tool or prompt with its arguments. */
  @FunctionalInterface
  private interface Handler<R extends HandlerResult> {
    R handle(Exchange exchange) throws Exception;
  }
}
