package org.otsecurity.mcp.protocol;

/** An argument of a prompt. Its value is always text. */
public record PromptArgument(String name, String title, String description, boolean required) {}
