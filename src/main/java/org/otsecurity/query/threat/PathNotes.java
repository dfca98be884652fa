package org.otsecurity.query.threat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.otsecurity.domain.document.Capability;
import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Standard;
import org.otsecurity.query.reading.Standards;

/** What is to be said of paths from threats to requirements: who publishes which step. */
final class PathNotes {
  private PathNotes() {}

  /** Of the paths of some threats. */
  static List<String> of(
      Standards standards,
      Collection<Heading> threats,
      boolean stride,
      DocumentId target,
      Collection<Answered> rows) {
    List<String> notes = new ArrayList<>();
    boolean judged = rows.stream().anyMatch(each -> each.function().isPresent());
    List<Heading> ofDevices =
        threats.stream().filter(each -> DeviceModel.holds(standards, each)).toList();
    if (ofDevices.isEmpty() || ofDevices.size() < threats.size()) {
      notes.add(
          judged && !stride
              ? judged(standards, threats, target, rows)
              : ofTechniques(stride, TechniqueLinks.labelsName(standards, target), target));
    }
    if (!ofDevices.isEmpty()) {
      notes.addAll(ofDevices(standards, ofDevices.getFirst().id().standard(), target));
    }
    return notes;
  }

  /** Of what this project says answers techniques. */
  private static String judged(
      Standards standards,
      Collection<Heading> threats,
      DocumentId target,
      Collection<Answered> rows) {
    long named = rows.stream().filter(each -> each.function().isEmpty()).count();
    boolean direct =
        rows.stream()
            .flatMap(each -> each.paths().stream())
            .anyMatch(each -> each.function().isPresent() && each.steps().size() == 1);
    return "What a requirement does against a technique is this project's judgment"
        + (direct ? ", with a reason per pair." : ", carried on by a mapping to " + target + ".")
        + (TechniqueLinks.labelsName(standards, target)
            ? " \"labeled\" are mitigations on which MITRE names the same row"
                + (named == 0
                    ? "."
                    : "; "
                        + named
                        + (named == 1 ? " row stands" : " rows stand")
                        + " at the end by such labels alone.")
            : "")
        + (threats.size() > 1 ? " A row has the function that it has against most of them." : "");
  }

  /** Of paths from techniques of ATT&amp;CK, or from categories of STRIDE. */
  private static String ofTechniques(boolean stride, boolean labeled, DocumentId target) {
    return stride
        ? "STRIDE has no requirements of its own; what answers a category is this project's"
            + " judgment, with a reason per pair."
        : "Path: technique, mitigated by a mitigation, MITRE's label on the mitigation"
            + (labeled ? "." : ", then this project's mapping to " + target + ".")
            + " MITRE publishes the first steps; the path as a whole is derived. No path is not"
            + " the same as no relation.";
  }

  /** Of paths from threats to devices. */
  private static List<String> ofDevices(Standards standards, DocumentId emb3d, DocumentId target) {
    boolean named = standards.document(target).has(Capability.COMPONENT_TYPES);
    Standard standard = standards.get(emb3d);
    return List.of(
        "Path: device property, threat, mitigation with its tier, and the requirement that MITRE names"
            + " on the mitigation"
            + (named ? "." : ", then this project's mapping to " + target + ".")
            + " MITRE publishes these steps; the path as a whole is derived. No path is not the same"
            + " as no relation."
            + (named
                ? " Where MITRE writes several component types at once, the row of the device's own"
                    + " type counts."
                : ""),
        standard.name()
            + " "
            + standard.edition()
            + ": "
            + standard.notice()
            + " "
            + standard.licence()
            + ".");
  }
}
