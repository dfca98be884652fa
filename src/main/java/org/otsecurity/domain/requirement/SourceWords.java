package org.otsecurity.domain.requirement;

import java.util.Optional;

/**
 * What a file of the publisher, or the user's licensed copy, brings to a row of the corpus beside
 * the {@link Text}.
 *
 * @param edition the edition or release that the words are from
 * @param ownWords our own words, where the text has taken their place
 * @param discussion further official words (OSCAL {@code guidance}, CSF implementation examples)
 * @param rationale why the requirement exists, in the words of the licensed copy
 */
public record SourceWords(
    String edition,
    Optional<String> ownWords,
    Optional<String> discussion,
    Optional<String> rationale) {}
