package org.otsecurity.mcp.conformance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.otsecurity.json.Json;
import org.otsecurity.mcp.protocol.Exchange;
import org.otsecurity.mcp.protocol.InputRequest;
import org.otsecurity.mcp.protocol.InputRequired;
import org.otsecurity.mcp.protocol.Tool;
import org.otsecurity.mcp.protocol.ToolCall;
import org.otsecurity.mcp.protocol.ToolResult;
import tools.jackson.databind.node.ObjectNode;

/** The tools of the suite that ask the client for input first. One handler serves both eras. */
final class InputTools {
  private static final SealedState STATE = new SealedState();

  private InputTools() {}

  static List<Tool> all() {
    return List.of(
        once(
            "test_sampling",
            "sampling",
            call -> InputRequest.sampling(argument(call, "prompt"), 100)),
        once(
            "test_elicitation",
            "user",
            call -> InputRequest.elicitation(argument(call, "message"), form("username", "email"))),
        once(
            "test_elicitation_sep1034_defaults",
            "user",
            call ->
                InputRequest.elicitation(
                    "Please check the defaults", Json.parseObject(Forms.DEFAULTS))),
        once(
            "test_elicitation_sep1330_enums",
            "user",
            call -> InputRequest.elicitation("Please choose", Json.parseObject(Forms.ENUMS))),
        once(
            "test_streaming_elicitation",
            "user",
            call -> InputRequest.elicitation("Go on?", form("answer"))),
        once("test_input_required_result_elicitation", "user_name", call -> askName()),
        once(
            "test_input_required_result_sampling",
            "capital",
            call -> InputRequest.sampling("What is the capital of France?", 100)),
        once("test_input_required_result_list_roots", "client_roots", call -> InputRequest.roots()),
        FixtureTools.tool("test_input_required_result_request_state", InputTools::confirmWithState),
        FixtureTools.tool(
            "test_input_required_result_tampered_state", InputTools::confirmWithState),
        FixtureTools.tool("test_input_required_result_multiple_inputs", InputTools::severalInputs),
        FixtureTools.tool("test_input_required_result_multi_round", InputTools::severalRounds),
        FixtureTools.tool("test_input_required_result_capabilities", InputTools::whatTheClientCan));
  }

  /** Asks one question and answers with what came back. */
  private static Tool once(String name, String key, Function<ToolCall, InputRequest> question) {
    return FixtureTools.tool(
        name,
        call -> {
          ObjectNode responses = call.exchange().inputResponses();
          return responses.has(key)
              ? ToolResult.text("The client answered: " + Json.text(responses.path(key)))
              : new ToolResult.Asking(InputRequired.of(key, question.apply(call)));
        });
  }

  private static ToolResult confirmWithState(ToolCall call) {
    Exchange exchange = call.exchange();
    Optional<String> state = exchange.requestState().map(STATE::open);
    if (state.isPresent() && exchange.inputResponses().has("confirm")) {
      return ToolResult.text("state-ok");
    }
    InputRequest question =
        InputRequest.elicitation(
            "Please confirm",
            Json.parseObject(
                "{\"type\":\"object\",\"properties\":{\"ok\":{\"type\":\"boolean\"}},\"required\":[\"ok\"]}"));
    return new ToolResult.Asking(
        new InputRequired(Map.of("confirm", question), Optional.of(STATE.seal("asked"))));
  }

  private static ToolResult severalInputs(ToolCall call) {
    Exchange exchange = call.exchange();
    Map<String, InputRequest> questions = new LinkedHashMap<>();
    questions.put("user_name", askName());
    questions.put("greeting", InputRequest.sampling("Generate a greeting", 50));
    questions.put("client_roots", InputRequest.roots());
    boolean answered =
        exchange.requestState().map(STATE::open).isPresent()
            && questions.keySet().stream().allMatch(exchange.inputResponses()::has);
    return answered
        ? ToolResult.text("All inputs arrived: " + Json.text(exchange.inputResponses()))
        : new ToolResult.Asking(new InputRequired(questions, Optional.of(STATE.seal("asked"))));
  }

  private static ToolResult severalRounds(ToolCall call) {
    Exchange exchange = call.exchange();
    ObjectNode responses = exchange.inputResponses();
    String state = exchange.requestState().map(STATE::open).orElse("");
    if (state.equals("round 2") && responses.has("step2")) {
      return ToolResult.text("Done: " + Json.text(responses.path("step2")));
    }
    if (state.equals("round 1") && responses.has("step1")) {
      return new ToolResult.Asking(
          new InputRequired(
              Map.of(
                  "step2",
                  InputRequest.elicitation("Step 2: What is your favorite color?", form("color"))),
              Optional.of(STATE.seal("round 2"))));
    }
    return new ToolResult.Asking(
        new InputRequired(
            Map.of("step1", InputRequest.elicitation("Step 1: What is your name?", form("name"))),
            Optional.of(STATE.seal("round 1"))));
  }

  private static ToolResult whatTheClientCan(ToolCall call) {
    Map<String, InputRequest> questions = new LinkedHashMap<>();
    if (call.exchange().clientHas("elicitation")) {
      questions.put("user_name", askName());
    }
    if (call.exchange().clientHas("sampling")) {
      questions.put("greeting", InputRequest.sampling("Generate a greeting", 50));
    }
    return questions.isEmpty() || !call.exchange().inputResponses().isEmpty()
        ? ToolResult.text("Nothing more to ask")
        : new ToolResult.Asking(new InputRequired(questions, Optional.empty()));
  }

  static InputRequest askName() {
    return InputRequest.elicitation("What is your name?", form("name"));
  }

  /** Returns a form of required texts. */
  static ObjectNode form(String... fields) {
    ObjectNode schema = Json.object().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    for (String field : fields) {
      properties.putObject(field).put("type", "string");
      schema.withArray("required").add(field);
    }
    return schema;
  }

  private static String argument(ToolCall call, String name) {
    return call.arguments().path(name).asString("");
  }
}
