package org.otsecurity.mcp.protocol;

import org.otsecurity.json.Json;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question to the client.
 *
 * @param capability the client capability it needs
 */
public record InputRequest(String method, ObjectNode params, String capability) {
  /** Asks the user to fill in a form. */
  public static InputRequest elicitation(String message, ObjectNode requestedSchema) {
    ObjectNode params = Json.object().put("message", message);
    params.set("requestedSchema", requestedSchema);
    return new InputRequest("elicitation/create", params, "elicitation");
  }

  /** Asks the client's model for a completion. */
  public static InputRequest sampling(String prompt, int maxTokens) {
    ObjectNode params = Json.object();
    ObjectNode message = params.putArray("messages").addObject().put("role", "user");
    message.putObject("content").put("type", "text").put("text", prompt);
    params.put("maxTokens", maxTokens);
    return new InputRequest("sampling/createMessage", params, "sampling");
  }

  /** Asks for the folders the client works in. */
  public static InputRequest roots() {
    return new InputRequest("roots/list", Json.object(), "roots");
  }
}
