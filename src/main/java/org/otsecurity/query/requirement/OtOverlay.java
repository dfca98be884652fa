package org.otsecurity.query.requirement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.id.RequirementId;
import org.otsecurity.domain.requirement.Baseline;
import org.otsecurity.domain.requirement.Citation;
import org.otsecurity.domain.requirement.ExplanationKind;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.query.reading.Standards;
import org.otsecurity.store.StoreReader;

/**
 * What the OT overlay of SP 800-82 Rev. 3, Appendix F, makes of a control of SP 800-53.
 *
 * @param selection what becomes of it in the baselines LOW, MODERATE and HIGH
 * @param discussion what the overlay says on applying it in OT, in our own words
 * @param rationale why the overlay changes its baselines, in our own words
 * @param citation the section of Appendix F
 */
public record OtOverlay(
    Map<Baseline, Selection> selection,
    Optional<String> discussion,
    Optional<String> rationale,
    Citation citation) {

  /** What becomes of a control in a baseline. */
  public enum Selection {
    SELECTED("selected"),
    ADDED("added"),
    REMOVED("removed"),
    NOT_SELECTED("not selected");

    private final String value;

    Selection(String value) {
      this.value = value;
    }

    /** The name in answers. */
    public String value() {
      return value;
    }
  }

  /** The overlay on a row; empty for rows that it does not treat. */
  static Optional<OtOverlay> of(StoreReader reader, Standards standards, Requirement control) {
    Optional<DocumentId> overlay =
        standards.documents().with(Capability.CONTROL_OVERLAY).stream().findFirst();
    if (!control.kind().isControl()
        || control.status() != Status.ACTIVE
        || control.overlaySection().isEmpty()
        || overlay.isEmpty()) {
      return Optional.empty();
    }
    Map<Baseline, Selection> selection = new EnumMap<>(Baseline.class);
    boolean anything = false;
    for (Baseline each : List.of(Baseline.LOW, Baseline.MODERATE, Baseline.HIGH)) {
      boolean before = control.baselines().contains(each);
      boolean after = control.baselines().contains(each.overlay().orElseThrow());
      anything |= before || after;
      selection.put(
          each,
          after
              ? before ? Selection.SELECTED : Selection.ADDED
              : before ? Selection.REMOVED : Selection.NOT_SELECTED);
    }
    Optional<String> discussion = point(reader, control, ExplanationKind.OT_DISCUSSION);
    Optional<String> rationale = point(reader, control, ExplanationKind.OT_RATIONALE);
    if (!anything && discussion.isEmpty()) {
      return Optional.empty();
    }
    String section = control.overlaySection().get();
    return Optional.of(
        new OtOverlay(
            selection,
            discussion,
            rationale,
            standards.cite(new RequirementId(overlay.get(), section))));
  }

  private static Optional<String> point(
      StoreReader reader, Requirement control, ExplanationKind kind) {
    return reader.explanation(control.id(), kind).stream().findFirst();
  }
}
