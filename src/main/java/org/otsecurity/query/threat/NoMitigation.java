package org.otsecurity.query.threat;

import org.otsecurity.domain.id.DocumentId;
import org.otsecurity.domain.requirement.Heading;

/** The mitigation of ATT&amp;CK by which MITRE says that prevention is limited or of no effect. */
public final class NoMitigation {
  private static final String ID = "M0816";

  private NoMitigation() {}

  /** Whether a mitigation is the one that says that nothing helps. */
  public static boolean is(Heading mitigation) {
    return mitigation.id().value().equals(ID)
        && mitigation.id().standard().equals(DocumentId.MITRE_ICS);
  }
}
