package org.otsecurity.query.threat;

import java.util.Optional;
import org.otsecurity.domain.requirement.RelationType;
import org.otsecurity.domain.requirement.Requirement;
import org.otsecurity.store.StoreReader;

/** Doubts and remarks on a row: what the corpus says of it, or what follows from its retirement. */
public final class Remark {
  private Remark() {}

  /** What is to be said with a row; empty for most. */
  public static Optional<String> on(StoreReader reader, Requirement requirement) {
    return requirement.note().or(() -> retired(reader, requirement));
  }

  private static Optional<String> retired(StoreReader reader, Requirement requirement) {
    return requirement
        .retiredIn()
        .map(release -> {
          boolean replaced =
              reader.linksFrom(requirement.id()).stream()
                  .anyMatch(each -> each.type() == RelationType.USE_NOW);
          return "Deprecated in "
              + release
              + ". MITRE names no successor; "
              + (replaced
                  ? "what to use now is an editorial suggestion."
                  : "nothing in the current release is close enough to suggest.");
        });
  }
}
