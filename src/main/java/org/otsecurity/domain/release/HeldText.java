package org.otsecurity.domain.release;

/**
 * The official text that is held of a document.
 *
 * @param release its release
 * @param since ISO date on which it came
 */
public record HeldText(String release, String since) {}
