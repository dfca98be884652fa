package org.otsecurity.domain.release;

import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Attribute;
import org.otsecurity.domain.requirement.Name;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;

/**
 * One row of a document as a release states it, in the words of this program.
 *
 * @param id document and canonical id
 * @param kind what it is
 * @param title its title; that of a sub-technique begins with the technique's, as MITRE shows it
 * @param status whether it is in force
 * @param parent what it is a part of
 * @param family the family of its kind
 * @param names other names that the release gives
 * @param attributes further facts that are only shown, by label
 */
public record ReleasedRow(
    RequirementId id,
    RequirementKind kind,
    String title,
    Status status,
    Optional<String> parent,
    String family,
    List<Name> names,
    List<Attribute> attributes) {}
