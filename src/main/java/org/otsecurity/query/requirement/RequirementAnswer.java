package org.otsecurity.query.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.otsecurity.domain.Corpus;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.mapping.MappingRow;

/**
 * One requirement with everything around it.
 *
 * @param requirement the requirement
 * @param citation where it comes from
 * @param familyTitle title of its group
 * @param parent what it enhances
 * @param enhancements its enhancements in order
 * @param constraints the common constraints that bind it
 * @param links what it points to
 * @param backlinks what points to it
 * @param labels MITRE's labels, for a mitigation
 * @param overlay what the OT overlay makes of a control of SP 800-53
 * @param mappings what it maps to in other documents, strongest first
 * @param remark doubts and remarks on the row
 * @param notes how the id was read, doubts, and what it is known not to have
 * @param sources where compiled facts of its document were read
 * @param notice the notice to reproduce; empty if none
 */
public record RequirementAnswer(
    Requirement requirement,
    Citation citation,
    Optional<String> familyTitle,
    Optional<Heading> parent,
    List<Requirement> enhancements,
    List<Heading> constraints,
    List<Link> links,
    List<Link> backlinks,
    List<Corpus.Label> labels,
    Optional<OtOverlay> overlay,
    List<MappingRow> mappings,
    Optional<String> remark,
    List<String> notes,
    List<Standard.EvidenceSource> sources,
    String notice) {

  /** The same with one more note. */
  public RequirementAnswer withNote(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new RequirementAnswer(
        requirement,
        citation,
        familyTitle,
        parent,
        enhancements,
        constraints,
        links,
        backlinks,
        labels,
        overlay,
        mappings,
        remark,
        all,
        sources,
        notice);
  }
}
