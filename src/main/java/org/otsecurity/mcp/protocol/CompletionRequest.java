package org.otsecurity.mcp.protocol;

import java.util.Map;

/**
 * A request for suggestions.
 *
 * @param subject what has the argument
 * @param reference the name of the prompt or the URI template of the resource
 * @param value what the user has typed so far
 * @param context arguments the user has settled already
 */
public record CompletionRequest(
    Subject subject, String reference, String argument, String value, Map<String, String> context) {
  /** What an argument belongs to. */
  public enum Subject {
    PROMPT,
    RESOURCE_TEMPLATE
  }
}
