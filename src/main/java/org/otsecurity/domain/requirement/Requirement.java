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
 * @param attributes further facts, in the order of their labels
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
    List<Attribute> attributes) {

  /** Attribute: the edition or release that a licensed or official text is from. */
  public static final String TEXT_EDITION = "text_edition";

  /** Attribute: our own words where the text is official or that of a licensed copy. */
  public static final String OWN_WORDS = "summary";

  /** Attribute: the section of SP 800-82 with the OT overlay of a control of SP 800-53. */
  public static final String OT_OVERLAY_SECTION = "ot_overlay_section";

  /** Attribute: further official words (OSCAL {@code guidance}, CSF implementation examples). */
  public static final String DISCUSSION = "discussion";

  /** Attribute: the rationale of the user's licensed copy. */
  public static final String LICENSED_RATIONALE = "licensed_rationale";

  /** The text of the attribute with a label. */
  public Optional<String> attribute(String label) {
    return attributes.stream()
        .filter(each -> each.label().equals(label))
        .map(Attribute::text)
        .findFirst();
  }

  /** How another requirement mentions this one. */
  public Heading heading() {
    return new Heading(id, kind, title, status);
  }
}
