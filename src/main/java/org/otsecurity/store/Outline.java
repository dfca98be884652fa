package org.otsecurity.store;

import java.util.Optional;
import org.otsecurity.domain.requirement.Heading;

/**
 * A requirement without its facts.
 *
 * @param heading what it is called
 * @param parent the id, in the same document, of what it is a part of
 */
public record Outline(Heading heading, Optional<String> parent) {}
