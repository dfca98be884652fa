package org.otsecurity.domain.requirement;

/**
 * Another name of a requirement.
 *
 * @param kind why it is also known so
 * @param value the name
 * @param detail what qualifies the name, for example the release it was used until; empty if none
 */
public record Name(NameKind kind, String value, String detail) {}
