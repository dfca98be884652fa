package org.otsecurity.mcp.conformance;

import java.util.List;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Content;
import org.otsecurity.mcp.protocol.InputRequest;
import org.otsecurity.mcp.protocol.InputRequired;
import org.otsecurity.mcp.protocol.Prompt;
import org.otsecurity.mcp.protocol.PromptArgument;
import org.otsecurity.mcp.protocol.PromptCall;
import org.otsecurity.mcp.protocol.PromptHandler;
import org.otsecurity.mcp.protocol.PromptMessage;
import org.otsecurity.mcp.protocol.PromptResult;
import org.otsecurity.mcp.protocol.ResourceContents;

/** The prompts of the suite. */
final class FixturePrompts {
  private FixturePrompts() {}

  static List<Prompt> all() {
    return List.of(
        prompt(
            "test_simple_prompt",
            List.of(),
            call -> messages(PromptMessage.user("This is a simple prompt for testing."))),
        prompt(
            "test_prompt_with_arguments",
            List.of(required("arg1"), required("arg2")),
            call ->
                messages(
                    PromptMessage.user(
                        "Prompt with arguments: arg1='%s', arg2='%s'"
                            .formatted(
                                call.arguments().get("arg1"), call.arguments().get("arg2"))))),
        prompt(
            "test_prompt_with_embedded_resource",
            List.of(required("resourceUri")),
            FixturePrompts::embed),
        prompt(
            "test_prompt_with_image",
            List.of(),
            call ->
                messages(
                    new PromptMessage(
                        PromptMessage.Role.USER, new Content.Image(FixtureTools.PNG, "image/png")),
                    PromptMessage.user("Please analyze the image above."))),
        prompt("test_input_required_result_prompt", List.of(), FixturePrompts::askContext));
  }

  private static PromptResult embed(PromptCall call) {
    String uri = call.arguments().getOrDefault("resourceUri", "");
    return messages(
        new PromptMessage(
            PromptMessage.Role.USER,
            new Content.Embedded(
                ResourceContents.text(
                    uri, "text/plain", "Embedded resource content for testing."))),
        PromptMessage.user("Please process the embedded resource above."));
  }

  private static PromptResult askContext(PromptCall call) {
    if (call.exchange().inputResponses().has("user_context")) {
      return messages(
          PromptMessage.user("Context: " + Json.text(call.exchange().inputResponses())));
    }
    return new PromptResult.Asking(
        InputRequired.of(
            "user_context",
            InputRequest.elicitation(
                "What context should the prompt use?", InputTools.form("context"))));
  }

  private static Prompt prompt(String name, List<PromptArgument> arguments, PromptHandler handler) {
    return new Prompt(name, name, "Fixture of the conformance suite", arguments, handler);
  }

  private static PromptArgument required(String name) {
    return new PromptArgument(name, name, "Test argument", true);
  }

  private static PromptResult messages(PromptMessage... messages) {
    return new PromptResult.Complete("A fixture", List.of(messages));
  }
}
