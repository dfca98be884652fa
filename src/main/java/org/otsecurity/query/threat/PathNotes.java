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
      Standards standards, Collection<Heading> threats, boolean stride, DocumentId target) {
    List<String> notes = new ArrayList<>();
    List<Heading> ofDevices =
        threats.stream().filter(each -> DeviceModel.holds(standards, each)).toList();
    if (ofDevices.isEmpty() || ofDevices.size() < threats.size()) {
      notes.add(ofTechniques(stride, TechniqueLinks.labelsName(standards, target), target));
    }
    if (!ofDevices.isEmpty()) {
      notes.addAll(ofDevices(standards, ofDevices.getFirst().id().standard(), target));
    }
    return notes;
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
