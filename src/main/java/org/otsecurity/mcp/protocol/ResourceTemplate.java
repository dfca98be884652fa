package org.otsecurity.mcp.protocol;

/**
 * A family of resources whose URIs follow a pattern (RFC 6570), such as {@code attack-ics://{id}}.
 */
public record ResourceTemplate(
    String uriTemplate, String name, String title, String description, String mimeType) {}
