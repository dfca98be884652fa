package org.otsecurity.query.threat;

import java.util.List;
import org.otsecurity.domain.requirement.Heading;

/**
 * What a text leads to in EMB3D.
 *
 * @param meant the properties, threats or mitigations that it names
 * @param threats the threats, or mitigations asked for themselves
 * @param exposures the properties that lead to threats
 * @param notes how it was read
 */
record ThreatReading(
    List<Heading> meant, List<Heading> threats, List<Exposure> exposures, List<String> notes) {}
