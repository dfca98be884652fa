package org.otsecurity.query.threat;

import java.util.List;
import java.util.Set;
import org.otsecurity.domain.requirement.Heading;
import org.otsecurity.domain.requirement.Link;
import org.otsecurity.domain.requirement.RequirementKind;
import org.otsecurity.domain.requirement.Status;
import org.otsecurity.store.StoreReader;

/** What to read for a row of ATT&amp;CK that may be out of force. */
final class InForce {
  private InForce() {}

  /**
   * The row itself, or what takes its place.
   *
   * @param kinds what may take its place
   * @param notes takes how it was read
   */
  static List<Heading> of(
      StoreReader reader, Heading one, Set<RequirementKind> kinds, List<String> notes) {
    if (one.status() == Status.ACTIVE) {
      return List.of(one);
    }
    List<Heading> now =
        Link.replacements(reader.linksFrom(one.id())).stream()
            .filter(each -> kinds.contains(each.kind()))
            .toList();
    if (now.isEmpty()) {
      return List.of(one);
    }
    notes.add(
        one.id().value()
            + " "
            + one.title()
            + " is "
            + one.status().value()
            + "; read as "
            + String.join(
                ", ", now.stream().map(each -> each.id().value() + " " + each.title()).toList())
            + ".");
    return now;
  }
}
