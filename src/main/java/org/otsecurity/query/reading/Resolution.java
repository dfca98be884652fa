package org.otsecurity.query.reading;

import java.util.List;
import org.otsecurity.domain.requirement.Requirement;

/**
 * What an id or name was taken to mean.
 *
 * @param requirement the requirement
 * @param notes how it was read, when not to the letter
 */
public record Resolution(Requirement requirement, List<String> notes) {}
