package org.otsecurity.mcp.protocol;

/**
 * What a host may expect of a tool. Every hint is stated, because the defaults of the protocol
 * assume the worst.
 */
public record ToolAnnotations(
    boolean readOnly, boolean destructive, boolean idempotent, boolean openWorld) {
  /** A tool that only looks up facts of this program. */
  public static final ToolAnnotations LOOKUP = new ToolAnnotations(true, false, true, false);
}
