package org.otsecurity.domain.requirement;

/**
 * Words about a requirement, with whose words they are.
 *
 * @param kind never {@link TextKind#NONE}
 * @param value plain text, not empty
 */
public record Text(TextKind kind, String value) {}
