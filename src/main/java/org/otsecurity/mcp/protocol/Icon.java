package org.otsecurity.mcp.protocol;

/**
 * A picture that a host may show.
 *
 * @param source an https address or a data URI
 * @param sizes such as {@code 48x48}, or {@code any}
 */
public record Icon(String source, String mimeType, String sizes) {}
