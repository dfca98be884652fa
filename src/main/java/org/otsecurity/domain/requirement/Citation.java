package org.otsecurity.domain.requirement;

/**
 * Where a statement comes from.
 *
 * @param document the full name of the document
 * @param edition edition or release
 * @param locator the place in it, for example {@code SR 1.1}
 * @param url where the official publication is found
 * @param publisher who publishes it
 * @param licence the terms under which its facts and texts are used here
 */
public record Citation(
    String document,
    String edition,
    String locator,
    String url,
    String publisher,
    String licence) {}
