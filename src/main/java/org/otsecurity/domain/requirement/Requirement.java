package org.otsecurity.domain.requirement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.id.RequirementId;

/**
 * One numbered statement of a standard, or one object of ATT&amp;CK.
 *
 * @param id standard and canonical id
 * @param kind what it is
 * @param title the short official title
 * @param status whether it is in force
 * @param parent id of the requirement it enhances, in the same standard
 * @param family id of its group
 * @param level lowest SL-C at which it is selected, 1 to 4 (IEC 62443 only)
 * @param componentTypes component types it applies to (IEC 62443-4-2 only)
 * @param baselines baselines that select it, those of the OT overlay included (SP 800-53 only)
 * @param names other names
 * @param text words about it
 * @param confidence how sure the facts are
 * @param note doubts and remarks
 * @param evidence the level each source gives (IEC 62443 only)
 * @param applicability to which systems it applies (parts of NERC CIP only)
 * @param version its dates and later versions (standards of NERC CIP only)
 * @param retiredIn the release that deprecated it without a successor (techniques of ATT&amp;CK
 *     only)
 * @param overlaySection the section of SP 800-82 whose OT overlay treats it (SP 800-53 only)
 * @param sourceWords what a publisher's file or a licensed copy adds (databases of users only)
 * @param attributes further facts that are only shown, in the order of their labels
 */
public record Requirement(
    RequirementId id,
    RequirementKind kind,
    String title,
    Status status,
    Optional<String> parent,
    Optional<String> family,
    Optional<Integer> level,
    List<ComponentType> componentTypes,
    List<Baseline> baselines,
    List<Name> names,
    Optional<Text> text,
    Optional<EvidenceStrength> confidence,
    Optional<String> note,
    Map<String, String> evidence,
    Optional<NercApplicability> applicability,
    Optional<NercVersion> version,
    Optional<AttackRelease> retiredIn,
    Optional<String> overlaySection,
    Optional<SourceWords> sourceWords,
    List<Attribute> attributes)
    implements Leveled {
  /** That of the id, which tells requirements apart. */
  @Override
  public int hashCode() {
    return id.hashCode();
  }

  /** How another requirement mentions this one. */
  public Heading heading() {
    return new Heading(id, kind, title, status);
  }
}
