package org.otsecurity.mcp.protocol;

import java.util.Map;

/** A request for a prompt. All required arguments are present. */
public record PromptCall(Map<String, String> arguments, Exchange exchange) {}
