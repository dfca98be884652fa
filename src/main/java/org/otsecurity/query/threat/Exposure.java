package org.otsecurity.query.threat;

import java.util.List;
import org.otsecurity.domain.requirement.Heading;

/**
 * A property of a device with the threats that EMB3D relates to it.
 *
 * @param property the property
 * @param because why the device has it: words of its description, or the property that is a part of
 *     this one
 * @param threats the threats
 */
public record Exposure(Heading property, String because, List<Heading> threats) {}
