package org.otsecurity.query.threat;

import java.util.List;
import org.otsecurity.domain.requirement.Heading;

/**
 * A requirement reached through MITRE's labels.
 *
 * @param requirement the requirement
 * @param mitigations the mitigations of the technique that carry a label for it
 * @param note what is odd about the labels; empty if nothing
 */
public record LabeledRequirement(Heading requirement, List<Heading> mitigations, String note) {}
